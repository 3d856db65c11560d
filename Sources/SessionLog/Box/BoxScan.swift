import Workshop

/// Reads a box's file that is as a box is written, byte for byte, in one go.
///
/// It gives up on everything that is not, or that no round needs; what is to
/// be said of such a file, `BallotBox(reading:path:)` finds.
struct BoxScan {
  private var scan: WrittenBytes
  /// Where each ballot begins, and behind them where their list ends.
  private(set) var places: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { scan = WrittenBytes(bytes) }

  /// The box; nil where this reader gives up.
  mutating func box() -> BallotBox? {
    guard scan.take(#"{"session":""#), let session = scan.plainText(),
      scan.take(#","round":"r"#), let round = scan.number(),
      scan.take(#"","ballots":["#), let ballots = ballots(),
      scan.take(#","codes":["#), let codes = list({ $0.code() }),
      scan.take(#","voted":["#), let voted = list({ $0.participant() }),
      scan.take("}\n"), scan.at == scan.bytes.count,
      ballots.isAscending(\.id), codes.isAscending(\.self),
      voted.isAscending(\.self)
    else { return nil }
    return BallotBox(
      session: session, round: RoundID(round), ballots: ballots, codes: codes,
      voted: voted)
  }

  private mutating func ballots() -> [Ballot]? {
    let ballots = list { box in
      box.places.append(box.scan.at)
      return box.ballot()
    }
    // In front of the bracket.
    places.append(scan.at - 1)
    return ballots
  }

  private mutating func ballot() -> Ballot? {
    guard scan.take("{"), let ballot = scan.ballot(), scan.take("}"),
      ballot.dots.allSatisfy({ $0.value != 0 && abs($0.value) <= Self.mostDots }
      )
    else { return nil }
    return ballot
  }

  /// More than a round that is voted here ever gives to one idea.
  private static let mostDots = 100_000

  private mutating func code() -> String? {
    scan.take("\"") ? scan.plainText() : nil
  }

  private mutating func participant() -> ParticipantID? {
    guard scan.take("\"p"), let number = scan.number(), scan.take("\"") else {
      return nil
    }
    return ParticipantID(number)
  }
}

extension BoxScan {
  /// The elements up to a closing bracket, commas between them.
  private mutating func list<Element>(
    _ element: (inout BoxScan) -> Element?
  ) -> [Element]? {
    var elements: [Element] = []
    if scan.take("]") { return elements }
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while scan.take(",")
    return scan.take("]") ? elements : nil
  }
}

extension Array {
  /// Whether each element is above the one before it.
  fileprivate func isAscending<Key: Comparable>(
    _ key: (Element) -> Key
  ) -> Bool {
    zip(self, dropFirst()).allSatisfy { key($0) < key($1) }
  }
}
