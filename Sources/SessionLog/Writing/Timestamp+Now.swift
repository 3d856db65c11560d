import Glibc
import Workshop

extension Timestamp {
  /// The machine's clock.
  public static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(
      milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}
