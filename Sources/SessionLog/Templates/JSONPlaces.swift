/// Finds where a member stands in bytes that are known to be JSON.
struct JSONPlaces {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offset of the value at a place like `departments[2].id`; that of
  /// the last part of the place that is there.
  func offset(of place: String) -> Int? {
    var walk = self
    walk.skipSpace()
    for part in place.split(whereSeparator: { ".[]".contains($0) }) {
      let inside = Int(part).map { walk.enter(element: $0) }
      let found = inside ?? walk.enter(member: String(part))
      if !found { break }
    }
    return walk.at < bytes.count ? walk.at : nil
  }

  /// Goes to an element of the array here; stays where there is none.
  private mutating func enter(element wanted: Int) -> Bool {
    guard byte == UInt8(ascii: "[") else { return false }
    var walk = self
    walk.at += 1
    for index in 0... {
      walk.skipSpace()
      if walk.byte == UInt8(ascii: "]") || walk.byte == nil { return false }
      if index == wanted {
        self = walk
        return true
      }
      walk.passValue()
      walk.skipSpace()
      if walk.byte == UInt8(ascii: ",") { walk.at += 1 }
    }
    return false
  }

  /// Goes to the value of a member of the object here.
  private mutating func enter(member name: String) -> Bool {
    guard byte == UInt8(ascii: "{") else { return false }
    var walk = self
    walk.at += 1
    while true {
      walk.skipSpace()
      guard walk.byte == UInt8(ascii: "\"") else { return false }
      let start = walk.at + 1
      walk.passString()
      let found = bytes[start..<walk.at - 1].elementsEqual(name.utf8)
      walk.skipSpace()
      walk.at += 1
      walk.skipSpace()
      if found {
        self = walk
        return true
      }
      walk.passValue()
      walk.skipSpace()
      if walk.byte == UInt8(ascii: ",") { walk.at += 1 }
    }
  }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x0a, 0x0d, 0x09].contains(byte) { at += 1 }
  }

  private mutating func passString() {
    at += 1
    while let byte, byte != UInt8(ascii: "\"") {
      at += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    at += 1
  }

  private mutating func passValue() {
    var depth = 0
    repeat {
      switch byte {
      case nil: return
      case UInt8(ascii: "\""):
        passString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      at += 1
    } while depth > 0 || isInsideScalar
  }

  private var isInsideScalar: Bool {
    guard let byte else { return false }
    return !",}] \n\r\t".utf8.contains(byte)
  }
}
