import Glibc

/// How often what depends on chance is tried: races, crashes.
public enum Torture {
  /// Once in `make test`, twenty times in `make torture`.
  public static let rounds = getenv("TORTURE") == nil ? 1 : 20
}
