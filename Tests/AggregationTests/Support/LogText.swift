import TestSupport
import Workshop

@testable import SessionLog

/// The bytes of a log that say some events, with a sound chain.
struct LogText {
  private(set) var bytes: [UInt8] = []

  /// Writes the events; a text that a later one redacts is gone, mostly.
  ///
  /// Where the form is odd, some lines stand as no writer would write them.
  init(_ events: [Event], dice: inout Dice, odd: Bool = false) {
    var redacted: Set<Int> = []
    for event in events {
      guard let fact = event.fact as? Redacted, fact.seq < event.seq else {
        continue
      }
      if !dice.happens(oneIn: 8) { redacted.insert(fact.seq) }
    }
    var previous = Digest.zero
    for event in events {
      let isOdd = odd && dice.happens(oneIn: 3)
      let isErased = redacted.contains(event.seq)
      previous = add(event, after: previous, isOdd, isErased, &dice)
    }
  }

  private mutating func add(
    _ event: Event, after previous: Digest, _ isOdd: Bool, _ isErased: Bool,
    _ dice: inout Dice
  ) -> Digest {
    let salt = (0..<SaltedText.saltLength).map { _ in
      UInt8(dice.number(0...255))
    }
    let salted = event.fact.text.map { SaltedText(salt: salt, text: $0) }
    var data = event.data
    if let salted {
      data.append(.init("commit", .string(salted.commit.description)))
    }
    if isOdd { data.shuffle(using: &dice) }
    let object = Value.object([
      .init("seq", .integer(event.seq)), .init("at", .string(event.at.rfc3339)),
      .init("seat", .string(event.seat)), .init("type", .string(event.type)),
      .init("data", .object(data)),
    ])
    var hashed = Array(object.json.utf8.dropLast())
    if isOdd { hashed.insert(UInt8(ascii: " "), at: 1) }
    let hash = SHA256.digest(previous.bytes + hashed)
    let body = salted.map { isErased ? "null" : $0.json }
    let rest = (body.map { #","body":"# + $0 } ?? "") + #","h":"\#(hash)"}"#
    bytes += hashed + Array((rest + "\n").utf8)
    return hash
  }
}
