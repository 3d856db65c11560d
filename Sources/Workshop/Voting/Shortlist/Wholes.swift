internal import CGMP

/// Whole numbers of any length, a fixed count of them, 0 at first; they go
/// with it.
struct Wholes: ~Copyable {
  private let first: UnsafeMutablePointer<gmp_whole>
  let count: Int

  init(count: Int) {
    self.count = count
    first = .allocate(capacity: count)
    for index in 0..<count { mpz_init(first + index) }
  }

  deinit {
    for index in 0..<count { mpz_clear(first + index) }
    first.deallocate()
  }

  /// Where GMP finds one of them, as long as this is alive.
  subscript(index: Int) -> UnsafeMutablePointer<gmp_whole> {
    precondition((0..<count).contains(index))
    return first + index
  }

  /// The decimal digits of one.
  func text(at index: Int) -> String {
    // One for the sign, one for the end.
    let room = mpz_sizeinbase(self[index], 10) + 2
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) {
      guard let start = $0.baseAddress else { return "" }
      mpz_get_str(start, 10, self[index])
      return String(cString: start)
    }
  }

  /// Puts a fraction in that has no denominator but 1.
  func set(_ index: Int, to whole: Fraction) {
    mpz_set(self[index], mpq_numref(whole.storage.number))
  }
}
