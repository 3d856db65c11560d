import Glibc
import TestSupport

/// When a program is killed: behind so many keys and pieces of output, and a
/// little later.
struct Fate {
  private var moments: Int
  private let delay: Duration

  /// It has come.
  struct Reached: Error {}

  init(_ dice: inout Dice) {
    moments = dice.number(0...90)
    // About as long as it takes to write a line and to show it.
    delay = .microseconds(dice.number(0...4_000))
  }

  /// One more moment has passed; waits for the kill's own where that was the
  /// last.
  mutating func pass() throws {
    moments -= 1
    guard moments < 0 else { return }
    let end = ContinuousClock.now + delay
    while ContinuousClock.now < end { sched_yield() }
    throw Reached()
  }
}
