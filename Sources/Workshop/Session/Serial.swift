/// A kind of thing that a session numbers: ideas, participants, themes,
/// rounds, measures.
public protocol Numbered {
  /// The letter in front of the number, as in `i3`.
  static var letter: Unicode.Scalar { get }
}

/// The short id of a numbered thing, `i3`; it sorts by its number and is never
/// used again in its session.
public struct Serial<Thing: Numbered>: Hashable, Comparable, Sendable,
  CustomStringConvertible
{
  /// 1, 2, 3.
  public let number: Int

  public init(_ number: Int) {
    self.number = number
  }

  /// Reads `i3`: the letter and a number without leading zeros, else nil.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: Thing.letter) else { return nil }
    let digits = bytes.dropFirst()
    guard (1...9).contains(digits.count), digits.first != UInt8(ascii: "0")
    else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit & 15)
    }
    self.number = number
  }

  public static func < (left: Serial, right: Serial) -> Bool {
    left.number < right.number
  }

  public var description: String { "\(Thing.letter)\(number)" }
}

public typealias IdeaID = Serial<Idea>
public typealias ParticipantID = Serial<Participant>
public typealias ThemeID = Serial<Theme>
public typealias RoundID = Serial<Round>
public typealias MeasureID = Serial<Measure>
/// The template's id of a department, `[a-z][a-z0-9-]{0,31}`.
public typealias DepartmentID = String
/// The template's id of a group, `[a-z][a-z0-9-]{0,31}`.
public typealias GroupID = String
/// The template's id of a field, `[a-z][a-z0-9-]{0,31}`.
public typealias FieldID = String

/// Whether a text can be the id of a department, group or field.
public func isTemplateID(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, bytes.count <= 32,
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
  else { return false }
  return bytes.allSatisfy { byte in
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
