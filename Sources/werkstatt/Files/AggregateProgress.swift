import Aggregation
import Glibc
import Interface
import Synchronization

/// Shows how far an aggregate is, and ends the program where Ctrl-C was
/// pressed.
///
/// What is done in a moment is not worth a line.
final class AggregateProgress: Sendable {
  private let line: ProgressLine
  private let interruption = Interruption()
  private let words: Wording
  private let start = monotonicSeconds()
  /// When it was last looked at; whoever reads calls after every log.
  private let last = Mutex(0.0)

  /// Seconds until the first line, and between two.
  private static let first = 0.3
  private static let pause = 0.1

  /// One that is plain says nothing until the end.
  init(_ words: Wording, isPlain: Bool = false) {
    self.words = words
    line = ProgressLine(isPlain: isPlain)
  }

  /// So much is done now; any thread may say so.
  func tell(_ progress: Aggregate.Progress) {
    let now = monotonicSeconds()
    let isDue = last.withLock { last in
      guard now - last >= Self.pause else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    stopIfAsked()
    if now - start >= Self.first {
      line.show(progress.sentence(after: now - start, words))
    }
  }

  /// All is read.
  func end() {
    stopIfAsked()
    line.clear()
    interruption.end()
  }

  /// That so many lines were proven, and how fast.
  func proven(lines: Int) -> String {
    let seconds = max(monotonicSeconds() - start, 0.001)
    return words(
      "aggregate.proven",
      [
        "lines": words.grouped(lines),
        "seconds": words.decimal(seconds, places: 1),
        "rate": words.grouped(Int(Double(lines) / seconds)),
      ])
  }

  private func stopIfAsked() {
    guard interruption.isAsked else { return }
    line.clear()
    Failure(.interrupted, "aggregateStopped").end()
  }
}

extension Aggregate.Progress {
  /// How many logs of how many, how fast, and how long it will take.
  func sentence(after seconds: Double, _ words: Wording) -> String {
    let megabytes = Double(bytes) / 1e6 / max(seconds, 0.001)
    let left = seconds * Double(allLogs - logs) / Double(max(logs, 1))
    return words(
      "aggregate.progress",
      [
        "done": words.grouped(logs), "of": words.grouped(allLogs),
        "rate": megabytes < 10
          ? words.decimal(megabytes, places: 1)
          : words.grouped(Int(megabytes)),
        "left": left < 90
          ? words("aggregate.seconds", ["count": Int(left.rounded(.up))])
          : words("aggregate.minutes", ["count": Int((left / 60).rounded())]),
      ])
  }
}

/// Seconds that no setting of the clock changes.
private func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
