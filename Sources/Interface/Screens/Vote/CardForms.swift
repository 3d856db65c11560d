import Surface
import Workshop

/// Which voting cards are to be made.
public enum CardOrder: Hashable, Sendable {
  /// For everybody here who has none, and that many for late-comers.
  case missing(spare: Int)
  /// A new one for the person of that number; the old one is void.
  case renew(Int)
}

extension Model {
  /// `s`: what is printed for a vote.
  mutating func beginPrinting() -> [Effect] {
    let missing = peopleWithoutCard
    layers.append(
      .picker(
        Picker(
          .cards, title: words("printing.title"),
          items: [
            Picker.Item(
              id: "missing", mark: "1", label: words("printing.make"),
              detail: missing > 0
                ? words("printing.missing", ["count": missing]) : ""),
            Picker.Item(
              id: "renew", mark: "2", label: words("printing.renew"),
              obstacle: cards.isEmpty ? words("printing.none") : nil),
            Picker.Item(
              id: "sheet", mark: "3", label: words("printing.sheet"),
              obstacle: session.openRound == nil && plannedIdeas.isEmpty
                ? words("vote.noIdeas") : nil),
          ])))
    return []
  }

  mutating func openCards(_ kind: String) -> [Effect] {
    switch kind {
    case "missing":
      return open(
        Form(
          .cards, title: words("printing.make"),
          entries: [
            Form.Entry(
              "spare", label: words("printing.spare"), text: "5",
              help: words("printing.spareHelp"), limit: 4)
          ]))
    case "renew":
      return open(
        Form(
          .renewCard, title: words("printing.renew"),
          entries: [
            Form.Entry(
              "number", label: words("printing.number"),
              help: words("printing.renewHelp"), limit: 4)
          ]))
    default: return [.printSheet(plannedRound)]
    }
  }

  /// Enter behind the last field: the cards are made, one after the other.
  mutating func makeCards(_ form: Form) -> [Effect] {
    let isRenewed = form.purpose == .renewCard
    guard let number = Int(form[isRenewed ? "number" : "spare"]),
      number >= (isRenewed ? 1 : 0)
    else {
      say(.bad, words("form.round.noNumber"))
      return [.bell]
    }
    _ = dropLayer()
    drafts[form.purpose] = nil
    return [.printCards(isRenewed ? .renew(number) : .missing(spare: number))]
  }
}
