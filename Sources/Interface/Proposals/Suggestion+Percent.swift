import Grouping

extension Suggester.Suggestion {
  /// Its score as people read it, 0 to 100; certain is none.
  public var percent: Int { min(99, Int((score * 100).rounded())) }
}
