import Glibc
import SessionLog
import Workshop

/// A seat without a screen that writes ideas, or follows those of others, for
/// the test and the benchmark of many seats on one log.
///
/// Arguments: the log, and `write NAME COUNT [MILLISECONDS BETWEEN]` or
/// `follow COUNT`. It says
/// `ready`, begins with the next line of its input, says what it measured, and
/// after one more line the head of the log as it has read it.
@main
struct SeatProbe {
  static func main() throws {
    let words = CommandLine.arguments
    if words[2] == "write" {
      try write(
        words[1], seat: words[3], count: Int(words[4]) ?? 0,
        pause: words.count > 5 ? Int32(words[5]) ?? 0 : 0)
    } else {
      try follow(words[1], count: Int(words[3]) ?? 0)
    }
  }

  /// Captures ideas, one after the other; each bears the moment at which its
  /// writing began.
  private static func write(
    _ log: String, seat: String, count: Int, pause: Int32
  ) throws {
    let writer = try LogWriter(opening: log)
    waitAtTheDoor()
    var took: [Int] = []
    for _ in 0..<count {
      if pause > 0 { poll(nil, 0, pause) }
      let begun = nanoseconds()
      try writer.submit(
        .capture([NewIdea(text: String(begun))]), seat: seat, at: .now())
      took.append(nanoseconds() - begun)
    }
    say("took", took)
    _ = readLine()
    _ = try writer.catchUp()
    print("head \(writer.head) \(writer.lines)")
    fflush(nil)
  }

  /// Waits until so many ideas are there, and measures how long each took
  /// from the beginning of its writing until it could be shown here.
  private static func follow(_ log: String, count: Int) throws {
    let follower = try LogFollower(log)
    waitAtTheDoor()
    var took: [Int] = []
    while took.count < count {
      var polled = pollfd(
        fd: follower.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, -1)
      let events = try follower.catchUp()
      let now = nanoseconds()
      took += events.compactMap { event in
        (event.fact as? IdeaCaptured)?.text.flatMap { Int($0) }.map { now - $0 }
      }
    }
    say("took", took)
    _ = readLine()
    print("head \(follower.head) \(follower.session.history.nextSeq - 1)")
  }

  private static func waitAtTheDoor() {
    print("ready")
    fflush(nil)
    _ = readLine()
  }

  private static func say(_ word: String, _ numbers: [Int]) {
    print(word + " " + numbers.map(String.init).joined(separator: " "))
    fflush(nil)
  }

  /// A clock that all processes share.
  private static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
