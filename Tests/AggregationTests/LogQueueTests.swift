import SessionLog
import Testing

@testable import Aggregation

@Suite("Logs that several threads read")
struct LogQueueTests {
  @Test("Each is taken once, and those that are none do no harm")
  func once() {
    let numbers = Array(0..<1_003)
    let queue = LogQueue(numbers, of: numbers.map { "/none/\($0)" })
    let taken = concurrently(4) { _ in
      var taken: [Int] = []
      while case let few = queue.take(), !few.isEmpty { taken += few }
      return taken
    }
    #expect(taken.flatMap(\.self).sorted() == numbers)
    #expect(queue.take().isEmpty)
  }
}
