import Glibc
import Testing

/// The library that makes every wait for the disk return at once: with it a
/// power cut loses what it must not lose.
enum Eatmydata {
  private static let path: String? = [
    "/usr/lib/x86_64-linux-gnu/libeatmydata.so",
    "/usr/lib/aarch64-linux-gnu/libeatmydata.so",
    "/usr/lib/libeatmydata/libeatmydata.so",
  ].first { access($0, R_OK) == 0 }

  static let isInstalled = path != nil
  static let isMissing: Comment =
    "libeatmydata is not installed: nobody shows that a loss would be seen"

  /// What a program's environment needs to get it.
  static var variables: [String] { path.map { ["LD_PRELOAD=\($0)"] } ?? [] }
}
