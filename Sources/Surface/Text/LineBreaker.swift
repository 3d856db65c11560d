/// Breaks one paragraph into lines, greedily, looking at each character once.
struct LineBreaker<Text: StringProtocol> {
  let text: Text
  let width: Int
  private var lines: [Text.SubSequence] = []
  private var chance: Chance?

  /// A place where the line may end: where its text ends, where the next line
  /// begins, and how many columns stand before that.
  private struct Chance {
    var end: Text.Index
    var next: Text.Index
    var columns: Int
  }

  init(text: Text, width: Int) {
    self.text = text
    self.width = width
  }

  /// The lines of a paragraph that has no line break in it; at least one.
  mutating func lines(_ range: Range<Text.Index>) -> [Text.SubSequence] {
    lines = []
    chance = nil
    var start = range.lowerBound
    var columns = 0
    var before = Kind.start
    var index = range.lowerBound
    while index < range.upperBound {
      let next = text.index(after: index)
      let character = text[index]
      let kind = Kind(character)
      if kind == .space {
        noteSpace(from: index, to: next, columns: columns, after: before)
      } else if before.allowsBreak(before: kind), index > start {
        chance = Chance(end: index, next: index, columns: columns)
      }
      columns += character.displayWidth
      while columns > width, kind != .space, start < index {
        let cut = chance ?? hardCut(at: index, columns, character)
        chance = nil
        lines.append(text[start..<cut.end])
        start = cut.next
        columns -= cut.columns
      }
      if kind == .space { chance?.columns = columns }
      before = kind
      index = next
    }
    lines.append(text[start..<lastEnd(range.upperBound, columns, before)])
    return lines
  }

  /// A run of spaces ends a line before its first and starts one after its last.
  private mutating func noteSpace(
    from index: Text.Index, to next: Text.Index, columns: Int, after: Kind
  ) {
    if after == .space, chance != nil {
      chance?.next = next
    } else if after != .start, after != .space {
      chance = Chance(end: index, next: next, columns: columns)
    }
  }

  private func hardCut(
    at index: Text.Index, _ columns: Int, _ character: Character
  ) -> Chance {
    Chance(
      end: index, next: index, columns: columns - character.displayWidth)
  }

  /// Spaces that hang over the last line's end are left out.
  private func lastEnd(
    _ end: Text.Index, _ columns: Int, _ before: Kind
  ) -> Text.Index {
    guard columns > width, before == .space, let chance else { return end }
    return chance.end
  }

  /// What a character means for a break.
  private enum Kind {
    case start
    case space
    case letter
    case hyphen
    case wide

    init(_ character: Character) {
      switch character {
      case " ", "\t": self = .space
      case "-", "‐", "–", "—", "/": self = .hyphen
      default: self = character.displayWidth == 2 ? .wide : .letter
      }
    }

    func allowsBreak(before next: Kind) -> Bool {
      switch (self, next) {
      case (.hyphen, .letter), (.wide, .wide), (.wide, .letter): true
      case (.hyphen, .wide), (.letter, .wide): true
      default: false
      }
    }
  }
}
