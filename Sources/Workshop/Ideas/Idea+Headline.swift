extension Idea {
  /// The most characters of an idea's text where it stands among others.
  private static let longest = 60

  /// The first line of its text, cut where it is long; nil where it is erased.
  public var headline: String? {
    guard let text else { return nil }
    let first = text.split(whereSeparator: \.isNewline).first ?? ""
    let line = CleanText.line(String(first))
    return line.count > Self.longest
      ? line.prefix(Self.longest - 1) + "…" : line
  }
}
