import Surface

/// A text being typed, with the place of its cursor in characters.
public struct TextField: Hashable, Sendable {
  public private(set) var characters: [Character]
  public private(set) var cursor: Int
  /// The most characters; what is over is not taken.
  public var limit: Int

  public init(_ text: String = "", limit: Int = 500) {
    characters = Array(text)
    cursor = characters.count
    self.limit = limit
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
  /// The text up to the cursor.
  public var beforeCursor: String { String(characters[..<cursor]) }

  /// Puts text in at the cursor; returns false where the limit cut it.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    let room = max(0, limit - characters.count)
    let added = Array(text).prefix(room)
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
    return added.count == text.count
  }

  public mutating func clear() {
    characters = []
    cursor = 0
  }

  /// Edits with a key; returns false where the key is none of editing.
  public mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .backspace: removeBefore(cursor - 1)
    case .delete:
      if cursor < characters.count { characters.remove(at: cursor) }
    case .control("w"): removeBefore(wordStart)
    case .control("u"): removeBefore(0)
    default: return false
    }
    return true
  }

  private mutating func removeBefore(_ start: Int) {
    let start = max(0, start)
    guard start < cursor else { return }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Where the word in front of the cursor begins.
  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }
}
