import Workshop

/// Cards with voting codes, to be printed, cut and handed out.
public struct VotingCards {
  let title: String
  let cards: [Card]
  /// Each card speaks all of them, in this order.
  let languages: [PrintLanguage]

  /// One person's card.
  struct Card {
    /// `07`, as in the code.
    var number: String
    /// `07-K4MX-9T2B`.
    var code: String
    /// The name of the person's group; nil where it has none, or where nobody
    /// has the card yet.
    var group: String?
  }

  /// Cards for these people, their codes as they are typed.
  public init(
    _ session: Session, codes: [(number: Int, code: String)],
    languages: [PrintLanguage]
  ) {
    title = session.title.isEmpty ? session.id : session.title
    self.languages = languages
    cards = codes.map { number, code in
      let group = session[ParticipantID(number)]?.group
      return Card(
        number: String(code.prefix { $0 != "-" }), code: code,
        group: group.map { session.group($0)?.name ?? $0 })
    }
  }

  /// `Karte · Card 07`.
  func label(of card: Card) -> String {
    languages.label("cards.card") + " " + card.number
  }
}
