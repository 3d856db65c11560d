import Surface
import Workshop

extension Model {
  mutating func performInReview(_ action: Action, _ key: Key) -> [Effect] {
    switch action {
    case .move: moveInReview(key)
    case .nextPart:
      let parts = ReviewState.Part.allCases
      let place = parts.firstIndex(of: review.part) ?? 0
      let step = key == .backTab ? parts.count - 1 : 1
      review.part = parts[(place + step) % parts.count]
    case .order: nextOrder()
    case .pickRound: pickRound()
    case .nextPlace: revealNext()
    case .why, .open: explain()
    case .wallCodes: showCodes()
    case .runOff: askForRunOff()
    case .drawLot: askForLot()
    case .spend: return askForAmount()
    case .measureFrom: return measureFromFocus()
    default: return performEverywhere(action, key)
    }
    return []
  }

  private mutating func sayNoRound() {
    say(.plain, words("review.noRound"))
  }

  private mutating func nextOrder() {
    // Where no ballot bears a group, no groups agree.
    let hasGroups = ranking?.tally.groupBallots.isEmpty == false
    let all = RankingOrder.allCases.filter { $0 != .consensus || hasGroups }
    let place = all.firstIndex(of: review.order) ?? 0
    review.order = all[(place + 1) % all.count]
    say(.plain, words("review.by.\(review.order.rawValue)"))
  }

  private mutating func pickRound() {
    let rounds = session.closedRounds
    guard let current = reviewedRound else { return sayNoRound() }
    let items = rounds.enumerated().map { index, round in
      Picker.Item(
        id: round.id.description, mark: index < 9 ? String(index + 1) : "",
        label: words("review.round", ["id": round.id.number]),
        detail: words("review.ballots", ["count": round.ballots.count]))
    }
    let all = Picker.Item(
      id: "all", mark: "n", label: words("rounds.title"),
      obstacle: rounds.count < 2 ? words("rounds.one") : nil)
    layers.append(
      .picker(
        Picker(
          .round, title: words("review.pick"), items: items + [all],
          selected: rounds.firstIndex { $0.id == current.id } ?? 0)))
  }

  /// Another round starts with nothing revealed.
  mutating func look(at round: RoundID) {
    guard round != reviewedRound?.id else { return }
    review.round = round
    review.focus = nil
    review.revealed = 0
    review.spend = nil
  }

  private mutating func revealNext() {
    guard let ranking else { return sayNoRound() }
    let unveiling = Unveiling(ranking.tally)
    if unveiling.isOver(after: review.revealed) {
      say(.plain, words("review.allShown"))
      return
    }
    review.revealed += 1
    guard let place = unveiling.place(after: review.revealed) else {
      say(.good, words("review.wholeShown"))
      return
    }
    say(
      .good,
      words(
        "review.placeShown",
        ["rank": place.first?.rank ?? 0, "ideas": words.numbers(of: place)]))
  }

  private mutating func explain() {
    guard let ranking else { return sayNoRound() }
    if review.part == .shortlist {
      layers.append(.page(Page(.shortlist(ranking.round.id))))
      return
    }
    guard let result = focusedResult(in: ranking) else { return }
    layers.append(.page(Page(.why(ranking.round.id, result.idea))))
  }

  private mutating func showCodes() {
    guard let round = reviewedRound else { return sayNoRound() }
    if round.codes.isEmpty {
      say(.plain, words("codes.none"))
    } else {
      layers.append(.page(Page(.codes(round.id))))
    }
  }

  private mutating func measureFromFocus() -> [Effect] {
    guard let ranking, let result = focusedResult(in: ranking) else {
      sayNoRound()
      return []
    }
    return open(measureForm(from: [result.idea]))
  }
}

extension Wording {
  /// `44, 33 und 5`; of many the first ones and how many more.
  func numbers(of results: [Tally.Result]) -> String {
    let numbers = results.prefix(6).map { String($0.idea.number) }
    let more = results.count - numbers.count
    let last = more > 0 ? self("review.others", ["count": more]) : nil
    let parts = numbers + [last].compactMap { $0 }
    guard let end = parts.last, parts.count > 1 else { return parts.joined() }
    return self(
      "review.and",
      ["first": parts.dropLast().joined(separator: ", "), "last": end])
  }
}
