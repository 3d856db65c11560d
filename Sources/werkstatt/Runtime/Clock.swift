import Glibc
import Workshop

/// The laptop's clock, and the time that a seat goes by.
enum Clock {
  /// Seconds by which it is ahead of UTC; with summer time it becomes another.
  static var utcOffset: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local.tm_gmtoff
  }

  /// The time of this program: that of the clock when it began, and from then
  /// on as much as has passed, whatever is done to the clock.
  static func steady() -> Timestamp {
    Timestamp(milliseconds: began.milliseconds + sinceBoot() - bootedFor)
  }

  /// Milliseconds by which the clock was set forward, or back where negative,
  /// since the program began; 0 for less than half a second, which is how
  /// clocks are kept right.
  static var jump: Int {
    let jump = Timestamp.now().milliseconds - steady().milliseconds
    return abs(jump) < 500 ? 0 : jump
  }

  private static let began = Timestamp.now()
  private static let bootedFor = sinceBoot()

  /// In milliseconds; sleep counts.
  private static func sinceBoot() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
