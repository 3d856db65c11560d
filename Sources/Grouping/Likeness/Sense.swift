/// What texts that say the same have in common, however alike their other
/// words are: their numbers, and what is turned into its opposite.
///
/// `Tempo 30` is not `Tempo 50`, `kein Tempo 30` is neither, and `30 statt 50`
/// is not `50 statt 30`.
public struct Sense: Hashable, Sendable {
  /// Numbers, and the beginnings of words that stand behind a turning one, in
  /// the order of the text.
  private var marks: [String] = []

  /// Reads a text in German or English.
  public init(_ text: String) {
    var isTurned = false
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = word.lowercased()
      let mark = Self.mark(of: word)
      if mark == Self.turn {
        isTurned = true
      } else if isTurned || mark != nil {
        marks.append(
          (isTurned ? Self.turn : "") + (mark ?? String(word.prefix(4))))
        isTurned = false
      }
    }
    if isTurned { marks.append(Self.turn) }
  }

  /// What a word adds to the sense, alike words the same: a number itself, a
  /// word such as `nicht` one sign; most add nothing.
  public static func mark(of word: String) -> String? {
    if word.contains(where: \.isNumber) { return word.lowercased() }
    return turning.contains(word.lowercased()) ? turn : nil
  }

  private static let turn = "≠"

  /// The `t` is what is left of `don't`.
  private static let turning: Set<String> = [
    "nicht", "nichts", "nie", "niemals", "niemand", "nirgends", "nirgendwo",
    "kein", "keine", "keinem", "keinen", "keiner", "keines", "keinerlei",
    "weder", "ohne", "weniger", "statt", "anstatt", "gegen",
    "no", "not", "never", "none", "nothing", "nobody", "nowhere", "neither",
    "nor", "cannot", "t", "without", "less", "fewer", "against", "instead",
  ]
}
