/// The bytes of a file, known to be UTF-8, without a byte order mark.
struct SourceText {
  let bytes: [UInt8]

  /// - Throws: the place of the first byte that is not UTF-8, or that the
  ///   file is empty or UTF-16.
  init(_ bytes: [UInt8]) throws(InputFault) {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      throw InputFault(line: 1, reason: .isUTF16)
    }
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    if self.bytes.isEmpty { throw InputFault(line: 1, reason: .isEmpty) }
    if String(validating: self.bytes, as: UTF8.self) == nil {
      let place = firstInvalid
      throw InputFault(
        line: line(of: place), column: column(of: place), reason: .notUTF8)
    }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int {
    1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  /// The character in its line, from 1.
  func column(of offset: Int) -> Int {
    let start =
      bytes[..<offset].lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 }
      ?? 0
    return 1 + bytes[start..<offset].count { $0 & 0xc0 != 0x80 }
  }

  private var firstInvalid: Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) {
      offset += scalar.count
    }
    return offset
  }
}
