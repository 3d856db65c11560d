extension Character {
  /// Columns as we draw it: 0 where nothing of it is drawn, else 1 or 2.
  public var displayWidth: Int { Grapheme(self)?.width ?? 0 }
}

extension StringProtocol {
  /// Columns on one line, as we draw it.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
