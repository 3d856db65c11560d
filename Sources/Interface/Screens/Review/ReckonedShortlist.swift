import Surface
import Workshop

/// A shortlist as it was reckoned last, and for which round and log.
struct ReckonedShortlist: Hashable, Sendable {
  let round: RoundID
  /// The line that comes next: what changes the log may change the list.
  let nextSeq: Int
  let spend: Fraction?
  let shortlist: Shortlist
}

extension Model {
  /// The shortlist of the round that is looked at; nil before any is closed.
  var shortlist: Shortlist? { review.reckoned?.shortlist }

  /// Reckons the shortlist anew where round or log are others than before.
  ///
  /// With a thousand voters it takes a tenth of a second, so that no view asks
  /// for it.
  mutating func reckonShortlist() {
    guard screen == .review, let round = reviewedRound else { return }
    let nextSeq = session.history.nextSeq
    if let last = review.reckoned, last.round == round.id,
      last.nextSeq == nextSeq, last.spend == review.spend
    {
      return
    }
    review.reckoned = ReckonedShortlist(
      round: round.id, nextSeq: nextSeq, spend: review.spend,
      shortlist: session.shortlist(of: round, spend: review.spend))
  }

  /// `a`: what the shortlist is to spend, to be looked at and not kept.
  mutating func askForAmount() -> [Effect] {
    guard let round = reviewedRound else { return [] }
    let usual = words.amount(session.shortlistBudget(of: round))
    return open(
      Form(
        .spend, title: words("shortlist.amountTitle"),
        entries: [
          Form.Entry(
            "amount", label: words("shortlist.amount"),
            text: review.spend.map(words.amount) ?? "",
            help: words("shortlist.amountHelp", ["usual": usual]), limit: 30)
        ]))
  }

  /// Enter behind the amount.
  mutating func spend(by form: Form) -> [Effect] {
    let text = TypedValue.amount(form["amount"], in: words.language)
    guard text.isEmpty || isDecimal(text) else {
      say(.bad, words.sentences(for: .badCost(text)).what)
      return [.bell]
    }
    review.spend = Fraction(decimal: text)
    drafts[form.purpose] = nil
    return dropLayer()
  }

  /// That ideas cost something and nobody has said what there is.
  func shortlistAdvice(width: Int) -> [PageLine] {
    guard let round = reviewedRound, round.funds == nil, review.spend == nil,
      round.ideas.contains(where: { session[$0]?.cost != nil })
    else { return [] }
    return wrapped(
      words("shortlist.noFunds"), width, Style(.warning, bold: true))
  }
}
