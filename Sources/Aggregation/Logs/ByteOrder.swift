import Glibc

extension String {
  /// Byte order, the same everywhere.
  func precedes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        left.order(right)
      }
    }
    return (order ?? nil).map { $0 < 0 }
      ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Below, at or above zero, as these bytes come before, with or behind the
  /// others.
  fileprivate func order(_ other: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = Swift.min(count, other.count)
    if shared > 0, let left = baseAddress, let right = other.baseAddress,
      case let order = memcmp(left, right, shared), order != 0
    {
      return Int(order)
    }
    return count - other.count
  }
}

extension [String] {
  /// Sorts them in the order of their bytes, quickly where many begin alike, as
  /// paths do.
  mutating func sortByBytes() {
    guard let first else { return }
    let shared = reduce(first.utf8.count) { shared, text in
      zip(first.utf8.prefix(shared), text.utf8).prefix { $0 == $1 }.count
    }
    var keys = indices.map { (key: self[$0].word(behind: shared), place: $0) }
    keys.sort { left, right in
      left.key != right.key
        ? left.key < right.key : self[left.place].precedes(self[right.place])
    }
    self = keys.map { self[$0.place] }
  }
}

extension String {
  /// The eight bytes behind so many, the first one highest; zeros behind the
  /// end.
  fileprivate func word(behind count: Int) -> UInt64 {
    let bytes = utf8.dropFirst(count).prefix(8)
    let word = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return word << UInt64(8 * (8 - bytes.count))
  }
}
