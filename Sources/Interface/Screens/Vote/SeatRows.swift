import Surface
import Workshop

/// A place where people vote.
struct SeatRow: Hashable {
  var name: String
  var state: OtherSeat.State
  /// What a key does with it.
  var hint: String
}

extension Model {
  /// This seat and the others.
  var seatRows: [SeatRow] {
    let canVote = obstacleOnVote(to: .booth) == nil
    let own = SeatRow(
      name: words("seat.own"), state: .free,
      hint: canVote ? words("seat.open") : "")
    return [own]
      + seats.map { seat in
        SeatRow(
          name: seat.name, state: seat.state,
          hint: seat.state == .waiting && canVote ? words("seat.letIn") : "")
      }
  }

  /// A round that is over, on one line.
  func summary(of round: Round) -> String {
    var parts = [
      words("vote.round", ["id": round.id.number]),
      words(
        round.state == .closed ? "vote.isClosed" : "vote.isCancelled"),
      words("vote.ideas", ["count": round.ideas.count]),
    ]
    if round.state == .closed {
      let people =
        round.source == nil ? session.electorate(of: round).count : 0
      parts.append(
        people > 0
          ? words(
            "vote.turnout", ["done": round.ballots.count, "people": people])
          : words("vote.ballots", ["count": round.ballots.count]))
    }
    parts.append(words("secrecy.\(round.rules.secrecy.rawValue)"))
    return parts.joined(separator: " · ")
  }
}
