import BenchSupport
import Glibc
import SessionLog
import Workshop

/// How long a booth lets people wait in a room of a thousand; `make bench`.
///
/// The bars hold for medians. A bar that is missed ends in exit code 1.
@main
struct VoteBench {
  static func main() throws {
    let table = try withBenchFolder { try VoteBench($0).run() }
    table.print()
    // Somebody would wait for longer than they should.
    if !table.isMet { exit(1) }
  }

  /// How many times the last hundred people vote.
  private static let evenings = 3
  private static let before = Room.people - 100

  private let place: String
  /// The room when the last hundred are to vote.
  private let late: Room
  /// The last hundred, their codes checked.
  private let voters: [AdmittedVoter]

  private init(_ place: String) throws {
    self.place = place
    mkdir(place + "/early", 0o700)
    late = try Room.opened(in: place + "/early")
    let seat = try LogWriter(opening: late.path)
    for number in 1...Self.before {
      _ = try seat.cast(
        Room.ballot(number), in: Room.round,
        voter: AdmittedVoter(onPaper: ParticipantID(number)))
    }
    voters = try (Self.before + 1...Room.people).compactMap { number in
      try seat.voter(with: Room.code(of: number))
    }
  }

  private func run() throws -> Table {
    var (opening, admitting) = (Samples(), Samples())
    for voter in voters {
      var booth = try opening.time { try Booth(opening: late.path) }
      admitting.time { booth.admit(voter) }
    }
    var (alone, between) = (Casting(), Casting())
    var (closing, counting) = (Samples(), Samples())
    for evening in 1...Self.evenings {
      var room = try late.copy(to: place + "/alone-\(evening)")
      let seat = try LogWriter(opening: room.path)
      try alone.take(voters, in: room) { _ in seat }
      room = try late.copy(to: place + "/two-\(evening)")
      let two = [
        try LogWriter(opening: room.path), try LogWriter(opening: room.path),
      ]
      try between.take(voters, in: room) { place in two[place % 2] }
      _ = try closing.time {
        try two[0].submit(
          .closeRound(Room.round), seat: "facilitator", at: .now())
      }
      let text = counting.time { Room.results(of: two[0].session) }
      precondition(text.contains("equalShares"), "no shortlist")
    }
    var table = Table()
    table.add("opening the booth", opening, bar: 50)
    table.add("from a code to the ballot", admitting, bar: 50)
    table.add("casting, one seat", alone.whole)
    table.add("… the disk alone", alone.raw)
    table.add("… beside the disk", alone.beside, bar: 20)
    table.add("casting, two seats in turn", between.whole)
    table.add("… the disk alone", between.raw)
    table.add("… beside the disk", between.beside, bar: 20)
    table.add("closing", closing, bar: 1000)
    table.add("results with their shortlists", counting, bar: 1000)
    return table
  }
}
