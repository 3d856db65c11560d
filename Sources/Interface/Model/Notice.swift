/// A sentence to the person at this seat, until the next key.
public struct Notice: Hashable, Sendable {
  /// How it is meant.
  public enum Tone: Hashable, Sendable {
    case good
    case plain
    case bad
  }

  public var tone: Tone
  public var text: String

  public init(_ tone: Tone, _ text: String) {
    self.tone = tone
    self.text = text
  }
}
