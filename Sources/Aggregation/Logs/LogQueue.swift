import Glibc
import SessionLog
import Synchronization

/// Logs that several threads read, a few at a time.
///
/// Where they come from a disk and not from memory, those that come later are
/// asked for already, so that the disk has more to do than one log a thread.
final class LogQueue: Sendable {
  private let paths: [String]
  /// The paths' numbers, in the order of reading.
  private let numbers: [Int]
  private let next = Atomic(0)
  /// What this process had read from disks when it was last looked at.
  private let blocksSeen: Atomic<Int>

  /// So many logs are taken at a time: small ones are read in no time.
  private static let atOnce = 8
  /// So many times as many lie between those that are read and those that are
  /// asked for.
  private static let ahead = 8

  /// Some of the logs at these paths.
  init(_ numbers: [Int], of paths: [String]) {
    self.numbers = numbers
    self.paths = paths
    blocksSeen = Atomic(Self.blocksRead)
  }

  /// A few that nobody has taken; none when all are.
  func take() -> ArraySlice<Int> {
    let first = next.wrappingAdd(Self.atOnce, ordering: .relaxed).oldValue
    if noticeDisk() {
      let later = numbers.dropFirst(first + Self.ahead * Self.atOnce)
      for number in later.prefix(Self.atOnce) { ask(for: paths[number]) }
    }
    return numbers.dropFirst(first).prefix(Self.atOnce)
  }

  /// Whether anything came from a disk since this was last called.
  private func noticeDisk() -> Bool {
    let now = Self.blocksRead
    return blocksSeen.exchange(now, ordering: .relaxed) != now
  }

  private static var blocksRead: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_inblock
  }

  /// What fails here is left to whoever reads it.
  private func ask(for path: String) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = open(path, flags)
    guard file >= 0 else { return }
    posix_fadvise(file, 0, 0, POSIX_FADV_WILLNEED)
    close(file)
  }
}
