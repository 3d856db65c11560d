/// Text laid into a given number of columns.
///
/// All of it takes time in proportion to the text.
public enum Wrapping {
  /// The text in lines of at most `width` columns, each a part of it.
  ///
  /// Breaks stand at line breaks, in place of spaces, after hyphens, dashes and
  /// slashes inside a word, and beside wide characters; a word that is longer
  /// than a line is cut. No-break spaces hold. A width below 2 counts as 2, so
  /// that every character has room.
  public static func wrap<Text: StringProtocol>(
    _ text: Text, width: Int
  ) -> [Text.SubSequence] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { paragraph in
        var breaker = LineBreaker(text: text, width: max(2, width))
        return breaker.lines(paragraph.startIndex..<paragraph.endIndex)
      }
  }

  /// The text in at most `count` lines; where there is more of it, the last
  /// line is filled and ends with `…`.
  public static func wrap(
    _ text: String, width: Int, atMost count: Int
  ) -> [String] {
    let lines = wrap(text, width: width)
    guard lines.count > count, count > 0 else {
      return lines.prefix(max(0, count)).map(String.init)
    }
    let last = lines[count - 1]
    let end = lines[count...].first.map { $0.endIndex } ?? last.endIndex
    let rest = text[last.startIndex..<end].split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let whole = rest + " …"
    let filled =
      whole.displayWidth <= width ? whole : truncated(rest + "…", to: width)
    return lines[..<(count - 1)].map(String.init) + [filled]
  }

  /// The text on one line of at most `width` columns; where it was cut, it ends
  /// with `…`.
  public static func truncated<Text: StringProtocol>(
    _ text: Text, to width: Int
  ) -> String {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += text[index].displayWidth
      if used > width {
        return width < 1 ? "" : text[..<end].trimmedAtEnd + "…"
      }
      if used < width { end = text.index(after: index) }
    }
    return String(text)
  }
}

extension StringProtocol {
  fileprivate var trimmedAtEnd: String {
    var end = endIndex
    while end > startIndex {
      let before = index(before: end)
      guard self[before].isWhitespace else { break }
      end = before
    }
    return String(self[..<end])
  }
}
