import Glibc

/// Many short texts in one piece of memory.
struct ByteTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  init(_ texts: [String]) {
    for text in texts { add(text.utf8) }
  }

  var count: Int { ends.count }

  mutating func add(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// One in two pieces.
  mutating func add(
    _ start: some Collection<UInt8>, _ end: some Collection<UInt8>
  ) {
    bytes.append(contentsOf: start)
    add(end)
  }

  /// Each once, in the order of their bytes; apart from them, with a sign for
  /// what is none, those that are no UTF-8.
  var sorted: (texts: [String], others: [String]) {
    let order = order
    var others: [String] = []
    let texts = bytes.withUnsafeBufferPointer { bytes in
      order.indices.compactMap { place -> String? in
        let text = self[order[place], bytes]
        let isSame =
          place > 0 && text.order(self[order[place - 1], bytes]) == 0
        if isSame { return nil }
        if let text = String(validating: text, as: UTF8.self) { return text }
        others.append(String(decoding: text, as: UTF8.self))
        return nil
      }
    }
    return (texts, others)
  }

  /// Where they stand, in the order of their bytes; found quickly where many
  /// begin alike, as paths and ids do.
  var order: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      let shared = sharedLength(bytes)
      var keys = ends.indices.map { text in
        (key: word(of: text, behind: shared, bytes), text: text)
      }
      if !zip(keys, keys.dropFirst()).allSatisfy({ $0.key < $1.key }) {
        keys.sort { left, right in
          left.key != right.key
            ? left.key < right.key
            : self[left.text, bytes].order(self[right.text, bytes]) < 0
        }
      }
      return keys.map(\.text)
    }
  }

  /// Whether two of them are the same.
  func areEqual(_ left: Int, _ right: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      self[left, bytes].order(self[right, bytes]) == 0
    }
  }

  private subscript(
    text: Int, bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let start = text == 0 ? 0 : ends[text - 1]
    return UnsafeBufferPointer(rebasing: bytes[start..<ends[text]])
  }

  /// How many bytes all of them begin with.
  private func sharedLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard count > 0 else { return 0 }
    let first = self[0, bytes]
    return ends.indices.reduce(first.count) { shared, text in
      let other = self[text, bytes]
      if other.count >= shared, shared > 0,
        let left = first.baseAddress, let right = other.baseAddress,
        memcmp(left, right, shared) == 0
      {
        return shared
      }
      return zip(first.prefix(shared), other).prefix { $0 == $1 }.count
    }
  }

  /// The eight bytes behind so many, the first one highest; zeros behind the
  /// end.
  private func word(
    of text: Int, behind count: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    let text = self[text, bytes].dropFirst(count).prefix(8)
    let word = text.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return text.isEmpty ? 0 : word << UInt64(8 * (8 - text.count))
  }
}
