import Surface
import Workshop

/// How long a round takes, and whether the agenda has the time.
struct VotePlan: Hashable {
  /// Who has still to vote.
  var people: Int
  /// At least 1.
  var seats: Int
  /// What the agenda gives; nil where it gives nothing.
  var agenda: Int?
  /// Seconds that one person needs in the booth.
  var secondsEach = VotePlan.guess

  /// As long as none is measured.
  static let guess = 90

  /// Minutes, begun ones counted whole.
  var minutes: Int { minutes(at: seats) }

  func minutes(at seats: Int) -> Int {
    (people * secondsEach + seats * 60 - 1) / (max(1, seats) * 60)
  }

  var isTooLong: Bool { agenda.map { minutes > $0 } ?? false }

  /// The seats with which the agenda is kept.
  var seatsNeeded: Int {
    guard let agenda, agenda > 0 else { return seats }
    return (people * secondsEach + agenda * 60 - 1) / (agenda * 60)
  }
}

extension Model {
  /// How long it takes until everybody has voted, in a round or in the next.
  func votePlan(for round: Round? = nil) -> VotePlan {
    let agenda = session.minutes(for: .vote).flatMap { $0 > 0 ? $0 : nil }
    return VotePlan(
      people: round.map(missing(in:)) ?? session.peopleHere.count,
      seats: max(1, votingSeats.count), agenda: agenda,
      secondsEach: visits.median ?? VotePlan.guess)
  }

  /// The other seats where people vote now.
  var votingSeats: [OtherSeat] { booths.filter { $0.state != .away } }
  /// The other seats that are for voting.
  var booths: [OtherSeat] { seats.filter { $0.state != .writing } }

  var waitingSeats: [OtherSeat] { seats.filter { $0.state == .waiting } }

  /// The rounds that are over, the latest first.
  var pastRounds: [Round] {
    session.rounds.reversed().filter { $0.state != .open }
  }
}
