/// ASCII stand-ins for terminals and files that can show nothing else.
public enum Plain {
  /// The text in ASCII: every sign as its stand-in, letters without their
  /// marks, ä ö ü ß as ae oe ue ss; `?` for what has none.
  public static func text(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { plain, character in
      guard let grapheme = Grapheme(character) else { return }
      plain += spelled(grapheme)
    }
  }

  private static func spelled(_ grapheme: Grapheme) -> String {
    if let umlaut = umlauts[grapheme.text] { return umlaut }
    if let sign = signs[grapheme.base] { return sign }
    return String(single(grapheme))
  }

  /// One ASCII character for a grapheme that is one column wide.
  static func single(_ grapheme: Grapheme) -> Character {
    let base = grapheme.base
    if let scalar = Unicode.Scalar(base), scalar.isASCII {
      return Character(scalar)
    }
    if let sign = signs[base] {
      return (sign == "->" ? sign.last : sign.first) ?? "?"
    }
    if base >= 0xC0, base < 0xC0 + UInt32(letters.count) {
      return Character(Unicode.Scalar(letters[Int(base) - 0xC0]))
    }
    return "?"
  }

  /// The stand-in of a sign that needs two columns.
  static func pair(_ grapheme: Grapheme) -> String? {
    signs[grapheme.base].flatMap { $0.utf8.count == 2 ? $0 : nil }
  }

  private static let umlauts = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe",
    "Ü": "Ue", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
  ]

  private static let signs: [UInt32: String] = {
    let table: [(String, String)] = [
      ("▌▐│┃║╎┆", "|"), ("─━═—–‒−‐‑╌┄", "-"),
      ("╭╮╰╯┌┐└┘├┤┬┴┼╞╡╪", "+"), ("●•◆✓✔★", "*"), ("○◌·∙", "."),
      ("▸▶›»", ">"), ("◂◀‹«", "<"), ("⇢→", "->"), ("⇠←", "<-"),
      ("■█▮▓▒", "#"), ("□▯░", "."), ("…", "~"), ("▲↑△", "^"),
      ("▼↓▽", "v"), ("“”„‟″", "\""), ("‘’‚‛′", "'"), ("×", "x"),
      ("÷", ":"), ("§", "S"), ("°", "o"), ("€", "E"), ("±", "~"),
      ("✗✘", "x"), ("⚑", "P"), ("¡", "!"), ("¿", "?"), ("≥", ">="),
      ("≤", "<="), ("≠", "!="), ("↵", "<"), ("¹", "1"), ("²", "2"),
      ("³", "3"), ("ẞ", "S"),
    ]
    var signs: [UInt32: String] = [:]
    for (originals, standIn) in table {
      for scalar in originals.unicodeScalars { signs[scalar.value] = standIn }
    }
    return signs
  }()

  /// U+00C0 to U+017F without their marks.
  private static let letters = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo:ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
      + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)
}
