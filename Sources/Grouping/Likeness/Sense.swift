/// What texts that say the same have in common, however alike their other
/// words are: their numbers, and how often something turns them into the
/// opposite.
///
/// `Tempo 30` is not `Tempo 50`, and `kein Tempo 30` is neither.
public struct Sense: Hashable, Sendable {
  /// Each word that tells, in order.
  private var marks: [String]

  public init(_ text: String) {
    marks =
      text.split { !$0.isLetter && !$0.isNumber }
      .compactMap { Self.mark(of: String($0)) }.sorted()
  }

  /// What a word adds; alike words add the same, and most add nothing.
  public static func mark(of word: String) -> String? {
    if word.contains(where: \.isNumber) { return word.lowercased() }
    return turning.contains(word.lowercased()) ? "≠" : nil
  }

  /// The `t` is what is left of `don't`.
  private static let turning: Set<String> = [
    "nicht", "nichts", "nie", "niemals", "niemand", "nirgends", "nirgendwo",
    "kein", "keine", "keinem", "keinen", "keiner", "keines", "keinerlei",
    "weder", "ohne", "weniger", "statt", "anstatt", "gegen",
    "no", "not", "never", "none", "nothing", "nobody", "nowhere", "neither",
    "nor", "cannot", "t", "without", "less", "fewer", "against", "instead",
  ]
}
