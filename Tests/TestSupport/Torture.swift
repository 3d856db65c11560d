import Glibc

/// How often what depends on chance is tried: races, crashes.
public enum Torture {
  /// Once in `make test`, twenty times in `make torture`.
  public static let rounds = isOn ? 20 : 1

  /// Whether this is `make torture`, which may take its time and gigabytes.
  public static let isOn = getenv("TORTURE") != nil
}
