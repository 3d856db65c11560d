/// The id of a numbered thing of any kind, `i3`; those of one kind sort by
/// their number.
public struct AnySerial: Hashable, Sendable {
  /// The letter below the number, so that the whole is one word to hash and
  /// to compare.
  @usableFromInline let word: Int

  public init<Thing>(_ serial: Serial<Thing>) {
    word = serial.number << 8 | Int(Thing.letter.value)
  }

  /// The letter of its kind.
  @inlinable public var letter: Unicode.Scalar {
    Unicode.Scalar(UInt8(truncatingIfNeeded: word))
  }
  /// 1, 2, 3.
  @inlinable public var number: Int { word >> 8 }
}

extension AnySerial: Comparable, CustomStringConvertible {
  public static func < (left: AnySerial, right: AnySerial) -> Bool {
    (left.letter, left.number) < (right.letter, right.number)
  }

  public var description: String { "\(letter)\(number)" }
}

extension Serial {
  /// The same id; nil where it is one of another kind.
  public init?(_ serial: AnySerial) {
    guard serial.letter == Thing.letter else { return nil }
    self.init(serial.number)
  }
}

extension Sequence {
  /// Ids of one kind among those of any.
  func asAny<Thing>() -> [AnySerial] where Element == Serial<Thing> {
    map { AnySerial($0) }
  }
}
