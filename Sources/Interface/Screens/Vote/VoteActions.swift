import Surface
import Workshop

extension Model {
  mutating func performOnVote(_ action: Action, _ key: Key) -> [Effect] {
    if let obstacle = obstacleOnVote(to: action) {
      say(.plain, obstacle)
      return []
    }
    switch action {
    case .openRound: return submit(planned())
    case .rules:
      return open(session.openRound.map(rulesForm) ?? newRoundForm)
    case .booth:
      enterBooth()
      return []
    case .freeSeat: return freeSeat()
    case .paper: return beginPaper()
    case .cards: return beginPrinting()
    case .closeRound:
      session.openRound.map { askToClose($0) }
      return []
    case .cancelRound:
      session.openRound.map { round in
        ask(
          .cancelRound(round.id),
          words("question.cancelRound", ["id": round.id.number]))
      }
      return []
    default: return performEverywhere(action, key)
    }
  }

  /// Why something can't be done with a round now; nil where it can.
  func obstacleOnVote(to action: Action) -> String? {
    switch action {
    case .openRound:
      if session.openRound != nil { return words("vote.isOpen") }
      if plannedIdeas.isEmpty { return words("vote.noIdeas") }
      return session.peopleHere.isEmpty ? words("vote.nobody") : nil
    case .rules where session.openRound == nil:
      return obstacleOnVote(to: .openRound)
    case .closeRound, .cancelRound:
      return session.openRound == nil ? words("vote.noneOpen") : nil
    case .paper where session.openRound == nil: return obstacleToHands
    case .booth, .freeSeat:
      if session.openRound == nil { return words("vote.noneOpen") }
      if session.phase != .vote { return words("vote.paused") }
      return action == .freeSeat && waitingSeats.isEmpty
        ? words("vote.noneWaiting") : nil
    default: return nil
    }
  }

  /// Lets one person in at a waiting seat; of several, one is picked.
  private mutating func freeSeat() -> [Effect] {
    let waiting = waitingSeats
    if waiting.count == 1 { return waiting.map { .release(seat: $0.name) } }
    let items = waiting.enumerated().map { index, seat in
      Picker.Item(
        id: seat.name, mark: index < 9 ? String(index + 1) : "",
        label: seat.name, detail: words("seat.waiting"))
    }
    layers.append(
      .picker(Picker(.release, title: words("vote.whichSeat"), items: items)))
    return []
  }

  private mutating func askToClose(_ round: Round) {
    let missing = missing(in: round)
    var text = words("question.closeRound", ["id": round.id.number])
    text +=
      " "
      + (missing == 0
        ? words("question.allVoted")
        : words("question.notVoted", ["count": missing]))
    let busy = seats.filter { $0.state == .busy }.map(\.name)
    if !busy.isEmpty {
      text +=
        " "
        + words(
          "question.busy", ["seats": busy.joined(separator: ", ")])
    }
    let ballots = turnout(of: round).ballots
    if round.rules.secrecy == .secret, ballots > 0,
      ballots < session.minimumGroup
    {
      askToCloseSmall(round.id, after: text)
    } else {
      ask(.closeRound(round.id), text)
    }
  }

  private mutating func askToCloseSmall(_ id: RoundID, after text: String) {
    let small = words("question.fewVoted", ["count": session.minimumGroup])
    ask(.closeSmallRound(id), text.isEmpty ? small : "\(text) \(small)")
  }

  /// Secrecy of few is thin: the facilitator decides, then the command goes
  /// out again.
  mutating func asksForConsent(
    to command: Command, after refusal: Refusal
  ) -> Bool {
    guard case .smallSecretRound(let people, let minimum) = refusal
    else { return false }
    switch command {
    case .openRound(let round) where !round.consent:
      ask(
        .openSmallRound(round),
        words(
          "question.openSmall", ["people": people, "minimum": minimum]))
    case .closeRound(let id, consent: false):
      askToCloseSmall(id, after: "")
    default: return false
    }
    return true
  }
}
