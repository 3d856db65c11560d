import Workshop

/// Why a command came to nothing.
public enum SubmitFailure: Error, Hashable, Sendable {
  /// A rule of the workshop is against it.
  case refused(Refusal)
  /// The disk is.
  case failed(LogFailure)
}

extension SubmitFailure {
  /// Does what may be refused.
  static func from<Result>(
    _ body: () throws(Refusal) -> Result
  ) throws(SubmitFailure) -> Result {
    do throws(Refusal) { return try body() } catch { throw .refused(error) }
  }

  /// Does what may fail.
  static func from<Result>(
    _ body: () throws(LogFailure) -> Result
  ) throws(SubmitFailure) -> Result {
    do throws(LogFailure) { return try body() } catch { throw .failed(error) }
  }
}

/// The end of a log that was never fully written, and was cut off.
public struct TornTail: Hashable, Sendable {
  /// Where the bytes are kept.
  public let path: String
  /// Where they stood in the log.
  public let bytes: Range<Int>
  /// The line at which they began.
  public let line: Int
}
