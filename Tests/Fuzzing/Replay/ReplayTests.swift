import Glibc
import TestSupport
import Testing

@Suite("What holds for all bytes")
struct ReplayTests {
  @Test(
    "holds for those that were kept because they reach far",
    arguments: FuzzTarget.allCases)
  func kept(target: FuzzTarget) throws {
    let corpus = try KeptCorpus(of: target)
    #expect(!corpus.inputs.isEmpty)
    for (name, bytes) in corpus.inputs {
      #expect(throws: Never.self, "\(target.rawValue)/\(name)") {
        try target.check(bytes)
      }
    }
  }

  @Test(
    "and for what becomes of them when they are changed",
    arguments: FuzzTarget.allCases)
  func changed(target: FuzzTarget) throws {
    let corpus = try KeptCorpus(of: target)
    for seed in 0..<UInt64(target.tries * Torture.rounds) {
      var dice = Dice(seed: seed)
      let bytes = corpus.changed(&dice)
      #expect(throws: Never.self, "\(target.rawValue), seed \(seed)") {
        try target.check(bytes)
      }
    }
  }
}

extension FuzzTarget {
  /// How many there is time for in `make test`.
  fileprivate var tries: Int {
    switch self {
    case .line, .keys, .template: 5_000
    case .table: 3_000
    case .log, .pabulib: 1_000
    }
  }
}
