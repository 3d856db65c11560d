import Surface

extension VotingCards {
  /// The cards for a printer that takes plain text, a dashed line to cut along
  /// after each.
  public var text: String {
    var text = PrintedText()
    for card in cards { text.add(lines(of: card)) }
    return text.text
  }

  private func lines(of card: Card) -> [String] {
    var lines = [""]
    lines += PrintedText.ends(title, label(of: card), atMost: 2)
    lines += card.group.map { PrintedText.ends($0, "") } ?? []
    lines += Self.framed(card.code)
    for language in languages {
      lines += [""]
      lines += PrintedText.wrapped(
        language.words("cards.steps", [:]) + " "
          + language.words("cards.rules", [:]))
    }
    return lines + ["", Self.cut]
  }

  private static func framed(_ code: String) -> [String] {
    let code = PlainText(code).description
    let bar = String(repeating: "─", count: code.displayWidth + 6)
    let left = PrintedText.blanks((PrintedText.width - code.count - 8) / 2)
    return ["┌\(bar)┐", "│   \(code)   │", "└\(bar)┘"].map { left + $0 }
  }

  private static let cut = [String](
    repeating: "-", count: PrintedText.width / 2
  ).joined(separator: " ")
}
