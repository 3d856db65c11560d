import Glibc

/// The laptop's clock.
enum Clock {
  /// Seconds by which it is ahead of UTC.
  static var utcOffset: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local.tm_gmtoff
  }
}
