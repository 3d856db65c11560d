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

  /// The beginning of a text that goes on, as much as `width` columns hold,
  /// with `…` at its end.
  public static func cut<Text: StringProtocol>(
    _ text: Text, to width: Int
  ) -> String {
    let line = text.prefix { !$0.isNewline }
    let cut = truncated(line, to: width)
    if cut.hasSuffix("…") { return cut }
    let whole = line.trimmedAtEnd
    return whole.displayWidth < width
      ? whole + "…" : truncated(whole + "…", to: width)
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
