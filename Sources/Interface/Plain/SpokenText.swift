import Surface
import Workshop

/// What cells say, in words.
struct SpokenText {
  private let words: Wording
  /// The letters of which bars of groups are made.
  private let barLetters: Set<Character>
  private let arrows: [Character: String]

  init(_ model: Model) {
    let words = model.words
    self.words = words
    barLetters =
      model.screen == .review
      ? Set(model.session.groups.map(\.letter)).union(["·"]) : ["·"]
    arrows = Dictionary(
      uniqueKeysWithValues: zip("↑↓←→", [Key.up, .down, .left, .right]).map {
        ($0, words.spokenName(of: $1))
      })
  }

  /// Title and rows of a part, without those that say nothing.
  func lines(_ part: CanvasPart) -> [String] {
    let title = part.edge.map { joined(pieces($0)) }
    let rows = part.rows.map { joined(pieces($0).filter { !isBar($0) }) }
    return ([title].compactMap { $0 } + rows).filter(\.saysSomething)
  }

  /// The rows that the focus is on.
  func focus(in parts: [CanvasPart]) -> String? {
    let rows = parts.lazy.map { part in
      part.rows.filter { $0.contains(where: \.isFocus) }
    }.first { !$0.isEmpty }
    let text = rows?.map { joined(pieces($0).filter { !isBar($0) }) }
      .filter(\.saysSomething).joined(separator: " ")
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What stands between gaps.
  private func pieces(_ cells: [Cell]) -> [String] {
    var text = ""
    for cell in cells where !cell.isRightHalf {
      append(cell, to: &text)
    }
    return text.split(separator: "  ").map { piece in
      ticked(counted(piece.trimmed))
    }.filter { !$0.isEmpty }
  }

  private func append(_ cell: Cell, to text: inout String) {
    guard let sign = cell.text.first else { return }
    if let name = arrows[sign] {
      let glue = text.last.map { $0.isLetter ? "-" : "" } ?? ""
      // Two arrows are two keys.
      let isSecond = arrows.values.contains { text.hasSuffix($0) }
      text += (isSecond ? " " : glue) + name
    } else if sign.isFrame {
      text += "  "
    } else if sign.isPointer {
      text += " "
    } else {
      text += cell.text
    }
  }

  /// Dots as numbers: `●●○` is 2 of 3.
  private func counted(_ piece: String) -> String {
    var said = ""
    var rest = piece[...]
    while let sign = rest.first {
      let run = rest.prefix { $0 == sign }
      rest = rest.dropFirst(run.count)
      switch sign {
      case "●", "○":
        let free = sign == "●" ? rest.prefix { $0 == "○" }.count : run.count
        let given = sign == "●" ? run.count : 0
        rest = sign == "●" ? rest.dropFirst(free) : rest
        said = dots(given, free: free, after: said)
      case "✗": said = against(run.count, after: said)
      case "■", "□": said += run.count == 1 && said.isEmpty ? run : ""
      default: said += run
      }
    }
    return said.trimmed
  }

  private func dots(_ given: Int, free: Int, after said: String) -> String {
    if free > 0 {
      return said
        + words("plain.dotsOf", ["count": given, "most": given + free])
    }
    let (before, number) = said.withoutNumber
    return before + words("plain.dots", ["count": number ?? given])
  }

  private func against(_ given: Int, after said: String) -> String {
    let (before, number) = said.withoutNumber
    return before + words("plain.against", ["count": number ?? given])
  }

  /// The box in front of a line that can be chosen.
  private func ticked(_ piece: String) -> String {
    switch piece.first {
    case "■": "[x]" + piece.dropFirst()
    case "□": "[ ]" + piece.dropFirst()
    default: piece
    }
  }

  private func isBar(_ piece: String) -> Bool {
    piece.allSatisfy(barLetters.contains)
  }

  private func joined(_ pieces: [String]) -> String {
    pieces.reduce(into: "") { line, piece in
      if let last = line.last { line += ".:!?,;".contains(last) ? " " : ", " }
      line += piece
    }
  }
}

extension Cell {
  /// Whether it is text on which the focus is.
  fileprivate var isFocus: Bool {
    guard style.role == .focus, let sign = text.first else { return false }
    return sign.isLetter || sign.isNumber
  }
}

extension Character {
  /// Lines of frames, and what bars and large digits are made of.
  fileprivate var isFrame: Bool {
    unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } ?? false
  }

  /// What points at the focus or on.
  fileprivate var isPointer: Bool { "▸▶◂◀▼▲▽△⇢".contains(self) }
}

extension StringProtocol {
  var saysSomething: Bool { contains { $0.isLetter || $0.isNumber } }

  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}

extension String {
  /// A text that ends in a number and a blank, apart.
  fileprivate var withoutNumber: (String, Int?) {
    guard last == " " else { return (self, nil) }
    let digits = dropLast().reversed().prefix(while: \.isNumber)
    guard let number = Int(String(digits.reversed())) else {
      return (self, nil)
    }
    return (String(dropLast(digits.count + 1)), number)
  }
}
