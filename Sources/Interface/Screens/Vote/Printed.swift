/// What was made for the printer.
public enum Printed: Hashable, Sendable {
  case cards(count: Int, path: String)
  /// Everybody has a card.
  case noCards
  case sheet(path: String)
}

extension Wording {
  /// Where it lies, and what to do with it.
  func sentence(for printed: Printed) -> String {
    switch printed {
    case .cards(let count, let path):
      self("printing.made", ["count": count, "path": path])
    case .noCards: self("printing.noneMade")
    case .sheet(let path): self("printing.sheetMade", ["path": path])
    }
  }
}
