import Workshop

/// A line of a log that was read by itself: its reader holds it against what
/// stands before and behind it.
public struct SingleLine: Sendable {
  public let event: Event
  /// Whether its body is null.
  public let hasLostText: Bool
  /// Its `h`.
  public let hash: Digest
}

/// Reads lines of any form strictly, each by itself.
///
/// It must not be shared between threads.
public final class SingleLineReader {
  private let json = StrictJSON()

  public init() {}

  /// What a line says, without its line end; nil where anything is wrong with
  /// it.
  ///
  /// Its commitment and its place in the chain are proven where the `h` of the
  /// line before is given, and taken as they are otherwise.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, proving previous: Digest?
  ) -> SingleLine? {
    do {
      let line = try LogLine(bytes, json)
      let text = try line.checkedText(in: bytes, proving: previous != nil)
      let isProven = previous.map { line.digest(of: bytes, after: $0) }
      guard isProven ?? line.hash == line.hash else { return nil }
      let record = Scan.Record(line: line, text: text, number: 1, start: 0)
      guard let event = try Event(record) else { return nil }
      return SingleLine(
        event: event, hasLostText: line.body == .redacted, hash: line.hash)
    } catch {
      return nil
    }
  }
}
