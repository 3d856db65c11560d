import Synchronization
import Testing

@testable import SessionLog

@Suite("Work that several threads share")
struct ConcurrentlyTests {
  @Test("gives every result, in the order of the pieces")
  func order() {
    let results = concurrently(500) { piece in
      // Some take longer than others.
      (0..<(piece % 7) * 1_000).reduce(piece) { $0 ^ $1 ^ $1 }
    }
    #expect(results == Array(0..<500))
  }

  @Test("none and one are done as well", arguments: [0, 1])
  func few(count: Int) {
    #expect(concurrently(count) { $0 } == Array(0..<count))
  }
}

@Suite("Work that is done ahead")
struct AheadTests {
  @Test("It is done once, whoever asks for it")
  func once() {
    let times = Atomic(0)
    let ahead = Ahead { times.wrappingAdd(1, ordering: .relaxed).newValue }
    #expect(
      concurrently(8) { _ in ahead.result() } == Array(repeating: 1, count: 8))
    #expect(times.load(ordering: .relaxed) == 1)
  }

  @Test("Nobody need ask for it")
  func unasked() {
    for number in 0..<100 { _ = Ahead { number } }
  }
}
