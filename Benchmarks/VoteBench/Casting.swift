import Glibc
import SessionLog
import Workshop

/// The last hundred ballots of a round, each beside what the disk alone needs
/// for a file of that size.
struct Casting {
  var whole = Samples()
  var raw = Samples()
  var beside = Samples()

  /// Everybody who is left votes, at the seat that `seat` gives their number.
  mutating func take(
    _ room: Room, at seat: (Int) -> LogWriter
  ) throws {
    let size = try FileSize.of(room.boxPath)
    let write = RawWrite(in: room.folder, count: size)
    for number in Room.people - 99...Room.people {
      let writer = seat(number)
      try whole.time {
        try writer.cast(number)
        // What the seat shows of the box when it is back.
        _ = try writer.openBox()
      }
      raw.time { write() }
      beside.add(whole.last - raw.last)
    }
  }
}

extension LogWriter {
  /// The person with this number votes.
  func cast(_ number: Int) throws {
    _ = try cast(
      Room.ballot(number), in: Room.round, voter: ParticipantID(number))
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
