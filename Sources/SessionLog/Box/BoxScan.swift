import Workshop

/// Reads a box's file that is as a box is written, byte for byte, in one go.
///
/// It gives up on everything that is not, or that no round needs; what is to
/// be said of such a file, `BallotBox(reading:path:)` finds.
struct BoxScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// Where each ballot begins, and behind them where their list ends.
  private(set) var places: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The box; nil where this reader gives up.
  mutating func box() -> BallotBox? {
    guard take(#"{"session":""#), let session = text(),
      take(#","round":"r"#), let round = number(),
      take(#"","ballots":["#), let ballots = ballots(),
      take(#","codes":["#), let codes = list({ $0.code() }),
      take(#","voted":["#), let voted = list({ $0.participant() }),
      take("}\n"), at == bytes.count,
      ballots.isAscending(\.id), codes.isAscending(\.self),
      voted.isAscending(\.self)
    else { return nil }
    return BallotBox(
      session: session, round: RoundID(round), ballots: ballots, codes: codes,
      voted: voted)
  }

  private mutating func ballots() -> [Ballot]? {
    let ballots = list { scan in
      scan.places.append(scan.at)
      return scan.ballot()
    }
    // In front of the bracket.
    places.append(at - 1)
    return ballots
  }

  private mutating func ballot() -> Ballot? {
    guard take(#"{"ballot":""#), let id = text(), Ballot.isID(id) else {
      return nil
    }
    var group: GroupID?
    if take(#","group":""#) {
      group = text()
      if group == nil { return nil }
    }
    guard take(#","dots":{"#), let dots = dots(), take("}") else { return nil }
    return Ballot(id: id, group: group, dots: dots)
  }

  private mutating func dots() -> Dots? {
    var dots: Dots = [:]
    if take("}") { return dots }
    var last = 0
    repeat {
      guard take("\"i"), let idea = number(), idea > last, take("\":") else {
        return nil
      }
      let sign = take("-") ? -1 : 1
      guard let count = number(), count <= Self.mostDots else { return nil }
      dots[IdeaID(idea)] = sign * count
      last = idea
    } while take(",")
    return take("}") ? dots : nil
  }

  /// More than a round that is voted here ever gives to one idea.
  private static let mostDots = 100_000

  private mutating func code() -> String? { take("\"") ? text() : nil }

  private mutating func participant() -> ParticipantID? {
    guard take("\"p"), let number = number(), take("\"") else { return nil }
    return ParticipantID(number)
  }
}

extension BoxScan {
  /// The elements up to a closing bracket, commas between them.
  private mutating func list<Element>(
    _ element: (inout BoxScan) -> Element?
  ) -> [Element]? {
    var elements: [Element] = []
    if take("]") { return elements }
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while take(",")
    return take("]") ? elements : nil
  }

  private mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count - at >= count else { return false }
    for place in 0..<count
    where bytes[at + place] != literal.utf8Start[place] {
      return false
    }
    at += count
    return true
  }

  /// A text up to its closing quote, where nothing in it must be escaped.
  private mutating func text() -> String? {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      let isPlain =
        (0x20..<0x7F).contains(bytes[at]) && bytes[at] != UInt8(ascii: "\\")
      guard isPlain else { return nil }
      at += 1
    }
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<at])
    return String(decoding: text, as: UTF8.self)
  }

  /// A number from 1 on, of at most nine digits, as it is written.
  private mutating func number() -> Int? {
    let start = at
    var number = 0
    while at < bytes.count, at - start < 9,
      case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10
    {
      number = number * 10 + Int(digit)
      at += 1
    }
    guard at > start, bytes[start] != UInt8(ascii: "0") else { return nil }
    return number
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
