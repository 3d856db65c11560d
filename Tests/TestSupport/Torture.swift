import Glibc

/// How often what depends on chance is tried: races, crashes.
public enum Torture {
  /// So many times in `make test`, twenty times as many in `make torture`.
  public static func times(_ count: Int) -> Int {
    getenv("TORTURE") == nil ? count : 20 * count
  }
}
