import Glibc

/// How often what depends on chance is tried: races, crashes.
public enum Torture {
  /// Whether this is `make torture`.
  public static let isOn = getenv("TORTURE") != nil

  /// Once in `make test`, twenty times in `make torture`.
  public static let rounds = isOn ? 20 : 1

  /// The first number in `make test`, the second in `make torture`.
  public static func times(_ few: Int, _ many: Int) -> Int {
    isOn ? many : few
  }
}
