/// A moment in UTC, to the millisecond: information, never an order.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z; never negative in a log.
  public var milliseconds: Int

  public init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment that many minutes later, or earlier where negative.
  public func adding(minutes: Int) -> Timestamp {
    Timestamp(milliseconds: milliseconds + minutes * 60_000)
  }
}

extension Timestamp {
  /// The form of the log, `2026-11-23T09:04:31.120Z`.
  public var rfc3339: String {
    let (seconds, thousandths) = milliseconds.floorDivided(by: 1000)
    let (days, second) = seconds.floorDivided(by: 86_400)
    let date = CivilDate(daysSince1970: days)
    let time = [second / 3600, second / 60 % 60, second % 60]
    return "\(date)T" + time.map { $0.padded(to: 2) }.joined(separator: ":")
      + ".\(thousandths.padded(to: 3))Z"
  }

  /// The day in UTC, `2026-11-23`.
  public var day: String {
    CivilDate(daysSince1970: milliseconds.floorDivided(by: 86_400_000).0)
      .description
  }

  /// Reads the form of the log, and nothing else: UTC, three decimals.
  public init?(_ rfc3339: String) {
    var text = rfc3339
    guard let time = text.withUTF8({ Timestamp(utf8: $0) }) else { return nil }
    self = time
  }

  private static let form = Array("dddd-dd-ddTdd:dd:dd.dddZ".utf8)

  /// The same by the text's bytes.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Self.form.count else { return nil }
    for (byte, expected) in zip(bytes, Self.form) {
      let isDigit = (0x30...0x39).contains(byte)
      guard expected == UInt8(ascii: "d") ? isDigit : byte == expected
      else { return nil }
    }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    }
    let date = CivilDate(
      year: number(0..<4), month: number(5..<7), day: number(8..<10))
    let hour = number(11..<13)
    let minute = number(14..<16)
    let second = number(17..<19)
    guard date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60
    milliseconds = (seconds + second) * 1000 + number(20..<23)
  }
}

/// A day of the Gregorian calendar.
///
/// The conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms" (2014), which count years from March.
struct CivilDate: CustomStringConvertible {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(daysSince1970 days: Int) {
    let (era, dayOfEra) = (days + 719_468).floorDivided(by: 146_097)
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear =
      dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var daysSince1970: Int {
    let (era, yearOfEra) =
      (month <= 2 ? year - 1 : year).floorDivided(by: 400)
    let shifted = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shifted + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Whether the day exists: it comes back from its number.
  var isValid: Bool {
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    let back = CivilDate(daysSince1970: daysSince1970)
    return back.month == month && back.day == day
  }

  var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension Int {
  /// Quotient and remainder of a division that rounds down.
  fileprivate func floorDivided(by divisor: Int) -> (Int, Int) {
    let remainder = self % divisor
    let wraps = remainder < 0
    return (self / divisor - (wraps ? 1 : 0), remainder + (wraps ? divisor : 0))
  }

  /// The digits, with zeros in front up to a width.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count))
      + digits
  }
}
