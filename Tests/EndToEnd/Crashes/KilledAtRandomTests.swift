import TestSupport
import Testing

@Suite("kill -9 at any moment")
struct KilledAtRandomTests {
  private static let livesOfOne = 25

  @Test("Nothing that the screen had shown as saved is lost, every file opens")
  func anyMoment() throws {
    let place = try Workplace()
    var (shown, torn, early) = ([0, 0, 0, 0], 0, 0)
    for seed in 1...UInt64(Torture.times(2, 40)) {
      let session = try KilledSession(seed: seed, in: place)
      for _ in 1...Self.livesOfOne { try session.live() }
      try session.end()
      shown = zip(shown, session.shown).map(+)
      torn += session.tornTails
      early += session.early
    }
    #expect(shown.reduce(0, +) > 0)
    guard Torture.isOn else { return }
    print(
      "ideas, receipts, rounds, measures shown as saved: \(shown);",
      "\(torn) torn tails, \(early) kills before the first screen")
  }
}
