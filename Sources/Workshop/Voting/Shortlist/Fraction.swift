internal import CGMP

/// An exact number: no rounding, whatever the digits.
///
/// The storage belongs to this value and its copies alone and never changes
/// after it was made.
public struct Fraction: Sendable {
  let storage: FractionStorage

  /// A whole number.
  public init(_ whole: Int) {
    storage = FractionStorage { mpq_set_si($0, whole, 1) }
  }

  init(_ storage: FractionStorage) { self.storage = storage }

  /// Nothing at all.
  public static let zero = Fraction(0)
}

/// The one owner of a number of GMP's; in lowest terms from the moment it is
/// made.
final class FractionStorage: @unchecked Sendable {
  // Nothing writes to it after `init`: this makes it safe to share.
  let number: UnsafeMutablePointer<gmp_fraction>

  init(_ fill: (UnsafeMutablePointer<gmp_fraction>) -> Void) {
    number = .allocate(capacity: 1)
    mpq_init(number)
    fill(number)
    mpq_canonicalize(number)
  }

  deinit {
    mpq_clear(number)
    number.deallocate()
  }
}

extension Fraction: Comparable, Hashable {
  public static func == (left: Fraction, right: Fraction) -> Bool {
    mpq_cmp(left.storage.number, right.storage.number) == 0
  }

  public static func < (left: Fraction, right: Fraction) -> Bool {
    mpq_cmp(left.storage.number, right.storage.number) < 0
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}

extension Fraction {
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      FractionStorage {
        mpq_add($0, left.storage.number, right.storage.number)
      })
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      FractionStorage {
        mpq_sub($0, left.storage.number, right.storage.number)
      })
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      FractionStorage {
        mpq_mul($0, left.storage.number, right.storage.number)
      })
  }

  /// - Precondition: `right` is not 0.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    precondition(right != .zero, "division by 0")
    return Fraction(
      FractionStorage {
        mpq_div($0, left.storage.number, right.storage.number)
      })
  }

  /// What it is counted in, at least 1: 4 for 3/4.
  var denominator: Fraction {
    let number = storage.number
    return Fraction(
      FractionStorage { mpz_set(mpq_numref($0), mpq_denref(number)) })
  }

  /// Whether nothing stands after the point.
  public var isWhole: Bool { denominator == Fraction(1) }

  /// The next whole number, or itself.
  var roundedUp: Fraction {
    let number = storage.number
    return Fraction(
      FractionStorage {
        mpz_cdiv_q(mpq_numref($0), mpq_numref(number), mpq_denref(number))
      })
  }
}
