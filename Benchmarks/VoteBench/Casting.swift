import BenchSupport
import Glibc
import SessionLog
import Workshop

/// The last ballots of a round, each beside what the disk alone needs
/// for a file of that size.
struct Casting {
  var whole = Samples()
  var raw = Samples()
  var beside = Samples()

  /// Everybody who is left votes, each at the seat that `seat` gives them.
  mutating func take(
    _ voters: [AdmittedVoter], in room: Room, at seat: (Int) -> LogWriter
  ) throws {
    let size = try FileSize.of(room.boxPath)
    let write = RawWrite(in: room.folder, count: size)
    for (place, voter) in voters.enumerated() {
      let writer = seat(place)
      let ballot = Room.ballot(voter.participant.number)
      try whole.time {
        _ = try writer.cast(ballot, in: Room.round, voter: voter)
        // What the seat shows of the box when it is back.
        _ = try writer.openBox()
      }
      raw.time { write() }
      beside.add(whole.last - raw.last)
    }
  }
}

/// How many bytes a file has.
enum FileSize {
  static func of(_ path: String) throws -> Int {
    var facts = stat()
    precondition(stat(path, &facts) == 0)
    return Int(facts.st_size)
  }
}
