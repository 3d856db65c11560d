import Glibc

extension String {
  /// Byte order, the same everywhere.
  func precedes(_ other: String) -> Bool {
    let order = other.utf8.withContiguousStorageIfAvailable { bytes in
      self.order(bytes)
    }
    return order.map { $0 < 0 } ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Below, at or above zero, as it comes before, with or behind these bytes.
  func order(_ other: UnsafeBufferPointer<UInt8>) -> Int {
    let order = utf8.withContiguousStorageIfAvailable { $0.order(other) }
    return order ?? Array(utf8).withUnsafeBufferPointer { $0.order(other) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Below, at or above zero, as these bytes come before, with or behind the
  /// others.
  func order(_ other: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = Swift.min(count, other.count)
    if shared > 0, let left = baseAddress, let right = other.baseAddress,
      case let order = memcmp(left, right, shared), order != 0
    {
      return Int(order)
    }
    return count - other.count
  }
}
