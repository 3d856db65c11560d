extension VotingCards {
  /// As many cards as an A4 page has.
  private static let onPage = 8

  /// The cards as a page of HTML that needs nothing else, from the program's
  /// template.
  public func html(template: String) -> String {
    HTMLText(template: template).filled(with: page)
  }

  private var page: Page {
    let texts = languages.map { language in
      Page.Text(
        language: language.code, steps: language.words("cards.steps", [:]),
        rules: language.words("cards.rules", [:]))
    }
    let starts = stride(from: 0, to: cards.count, by: Self.onPage)
    return Page(
      language: languages.first?.code ?? "de", title: title,
      heading: languages.label("cards.title"),
      hints: languages.map { $0.words("cards.hint", [:]) },
      sheets: starts.map { start in
        let cards = cards[start..<min(start + Self.onPage, cards.count)]
        return Page.Sheet(
          cards: cards.map { card in
            Page.Card(
              label: label(of: card), group: card.group, code: card.code,
              texts: texts)
          })
      })
  }

  /// What the template names.
  private struct Page {
    var language: String
    var title: String
    var heading: String
    var hints: [String]
    var sheets: [Sheet]

    struct Sheet {
      var cards: [Card]
    }

    struct Card {
      var label: String
      var group: String?
      var code: String
      var texts: [Text]
    }

    struct Text {
      var language: String
      var steps: String
      var rules: String
    }
  }
}
