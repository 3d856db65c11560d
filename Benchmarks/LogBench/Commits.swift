import BenchSupport
import SessionLog
import Workshop

/// So many seats, each with so many ideas: how long it takes until one is on
/// the disk, and until another seat could show it.
struct Commits {
  let seats: Int
  let each: Int
  private(set) var saved = Samples()
  private(set) var shown = Samples()
  /// The same number of bytes in as many lines by as many processes that do
  /// nothing else.
  private(set) var peer = Samples()

  /// `pause` milliseconds pass between two ideas of a seat.
  init(seats: Int, each: Int, pause: Int, in folder: String) throws {
    (self.seats, self.each) = (seats, each)
    let writer = try SessionFolder(folder).create(
      "seats-\(seats)-\(pause)",
      SessionOpened(session: RandomIdentifier.session(), title: "Kiez"),
      seat: "facilitator", at: .now())
    let log = writer.paths.log
    let before = try LogReader.read(log).length
    let writers = (1...seats).map { number in
      Child(
        "SeatProbe", [log, "write", "write-\(number)", "\(each)", "\(pause)"])
    }
    let follower = Child("SeatProbe", [log, "follow", "\(seats * each)"])
    Self.begin(writers + [follower])
    for writer in writers { saved.add(writer.took()) }
    shown.add(follower.took())
    for child in writers + [follower] {
      child.tell("head")
      _ = child.next()
      child.end()
    }
    let bytes = try LogReader.read(log).length - before
    let peers = (1...seats).map { _ in
      Child(
        "CommitPeer",
        [
          "\(folder)/peer-\(seats)-\(pause)", "\(each)",
          "\(bytes / (seats * each))",
        ])
    }
    Self.begin(peers)
    for child in peers {
      peer.add(child.took())
      child.end()
    }
  }

  private static func begin(_ children: [Child]) {
    for child in children { precondition(child.next() == "ready") }
    for child in children { child.tell("go") }
  }
}

extension Samples {
  fileprivate mutating func add(_ all: [Double]) {
    for value in all { add(value) }
  }
}
