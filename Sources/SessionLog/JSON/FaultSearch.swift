/// Finds the place at which bytes stop being JSON.
///
/// simdjson refuses a document without saying where. This walk, which is made
/// only then, reads it byte by byte up to the fault.
struct FaultSearch {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let depth: Int
  private var at = 0
  /// The closing brackets that are still owed.
  private var open: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  /// The first fault, or nil if this walk finds none.
  mutating func firstFault() -> JSONFault? {
    do throws(JSONFault) {
      try checkBeginning()
      try document()
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(byte: at, reason: reason)
  }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// What is wrong with the byte here, if nothing of the kind may stand here.
  private func unexpected() -> JSONFault {
    guard at < bytes.count else { return fault(.endedEarly) }
    return fault(scalarLength() == nil ? .invalidUTF8 : .unexpected)
  }

  private func checkBeginning() throws(JSONFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
  }

  private mutating func skipSpace() {
    while let byte, isSpace(byte) { at += 1 }
  }

  private mutating func document() throws(JSONFault) {
    skipSpace()
    if byte == nil { throw fault(.empty) }
    try value()
    while !open.isEmpty { try next() }
    skipSpace()
    if byte != nil { throw fault(.afterTheEnd) }
  }

  /// What stands behind a value inside an array or object.
  private mutating func next() throws(JSONFault) {
    skipSpace()
    guard let bracket = open.last else { return }
    switch byte {
    case bracket:
      open.removeLast()
      at += 1
    case UInt8(ascii: ","):
      at += 1
      skipSpace()
      if bracket == UInt8(ascii: "}") { try name() }
      try value()
    default: throw unexpected()
    }
  }

  private mutating func name() throws(JSONFault) {
    guard byte == UInt8(ascii: "\"") else { throw unexpected() }
    try string()
    skipSpace()
    guard byte == UInt8(ascii: ":") else { throw unexpected() }
    at += 1
  }

  /// A value; of an array or object its beginning, up to its first value.
  private mutating func value() throws(JSONFault) {
    while true {
      skipSpace()
      switch byte {
      case UInt8(ascii: "\""): return try string()
      case UInt8(ascii: "["):
        if try enter(closing: UInt8(ascii: "]")) { return }
      case UInt8(ascii: "{"):
        if try enter(closing: UInt8(ascii: "}")) { return }
        try name()
      case let byte? where byte == UInt8(ascii: "-") || isDigit(byte):
        return try number()
      default: return try word()
      }
    }
  }

  /// Steps into an array or object; true if it is empty and closed again.
  private mutating func enter(
    closing bracket: UInt8
  ) throws(JSONFault) -> Bool {
    guard open.count < depth else { throw fault(.tooDeep) }
    at += 1
    skipSpace()
    if byte == bracket {
      at += 1
      return true
    }
    open.append(bracket)
    return false
  }

  private mutating func word() throws(JSONFault) {
    for word in ["null", "true", "false"]
    where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return
    }
    throw unexpected()
  }

  private mutating func string() throws(JSONFault) {
    at += 1
    while let byte, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        try escape()
      } else if byte < 0x20 {
        throw fault(.controlCharacter)
      } else {
        guard let length = scalarLength() else { throw fault(.invalidUTF8) }
        at += length
      }
    }
    if byte == nil { throw fault(.endedEarly) }
    at += 1
  }

  private mutating func escape() throws(JSONFault) {
    guard at + 1 < bytes.count else { throw fault(.invalidEscape) }
    guard bytes[at + 1] == UInt8(ascii: "u") else {
      guard #""\/bfnrt"#.utf8.contains(bytes[at + 1]) else {
        throw fault(.invalidEscape)
      }
      at += 2
      return
    }
    guard let unit = unit(at: at) else { throw fault(.invalidEscape) }
    guard UTF16.isSurrogate(unit) else {
      at += 6
      return
    }
    guard UTF16.isLeadSurrogate(unit), let trail = self.unit(at: at + 6),
      UTF16.isTrailSurrogate(trail)
    else { throw fault(.loneSurrogate) }
    at += 12
  }

  /// The number in an escape `\uXXXX` at this place.
  private func unit(at place: Int) -> UInt16? {
    guard place + 6 <= bytes.count else { return nil }
    let escape = bytes[place..<place + 6]
    guard escape.starts(with: #"\u"#.utf8) else { return nil }
    let digits = escape.dropFirst(2)
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func number() throws(JSONFault) {
    let start = at
    if byte == UInt8(ascii: "-") { at += 1 }
    if byte == UInt8(ascii: "0") { at += 1 } else { try digits() }
    let whole = at
    if byte == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      at += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    try checkSize(
      String(decoding: bytes[start..<at], as: UTF8.self),
      at: start, isWhole: whole == at)
  }

  private mutating func digits() throws(JSONFault) {
    let start = at
    while let byte, isDigit(byte) { at += 1 }
    if at == start { throw unexpected() }
  }

  private func checkSize(
    _ digits: String, at start: Int, isWhole: Bool
  ) throws(JSONFault) {
    if isWhole, Int(digits).map({ $0.magnitude >= 1 << 53 }) ?? true {
      throw JSONFault(byte: start, reason: .integerTooLarge)
    }
    if Double(digits)?.isFinite != true {
      throw JSONFault(byte: start, reason: .numberTooLarge)
    }
  }

  /// How many bytes the UTF-8 scalar here has; nil if it is none.
  private func scalarLength() -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes[at...].makeIterator()
    guard case .valid(let scalar) = parser.parseScalar(from: &rest) else {
      return nil
    }
    return scalar.count
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Whether JSON allows this byte between its tokens.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
