import TestSupport
import Testing

@Suite("Every system call of an evening fails once")
struct InjectedFaultTests {
  /// So many evenings at a time: most of each is waiting for an answer.
  private static let atOnce = 12

  @Test(
    "Nothing is lost, nothing crashes, it is said, what was typed is kept",
    .enabled(if: Strace.works, Strace.isMissing))
  func everyCall() throws {
    let calm = try FaultyEvening(FaultyEvening.begin(nil))
    #expect(calm.run.code == 0)
    let all = InjectedCall.all(in: calm.trace, from: calm.place.path)
    #expect(all.count > 1_000, "\(all.count)")
    // In short, some calls with each of the errors.
    let step = Torture.times(97, 1)
    let calls = stride(from: 0, to: all.count, by: step).map { all[$0] }
    for first in stride(from: 0, to: calls.count, by: Self.atOnce) {
      let some = calls[first..<min(first + Self.atOnce, calls.count)]
      for evening in try some.map({ try FaultyEvening.begin($0) }) {
        try check(evening)
      }
    }
    print("Injected faults: \(calls.count) of \(all.count) evenings.")
  }

  private func check(_ begun: FaultyEvening.Begun) throws {
    let evening = try FaultyEvening(begun)
    guard let call = begun.call else { return }
    for complaint in try evening.complaints(call) {
      Issue.record("\(call): \(complaint)")
    }
  }
}
