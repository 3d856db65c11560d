/// A ballot on paper as a helper types it, in one line: `17 17 9 33`.
///
/// A number is one dot for the idea of that number, `-9` one against it,
/// `17x3` three; a letter is the group. In front stands the number of the
/// sheet where it has one. `0` alone is a sheet that gives nothing.
public struct PaperLine: Hashable, Sendable {
  /// The number of the sheet, from 1; nil where it has none.
  public var sheet: Int?
  public var group: GroupID?
  public private(set) var dots: Dots = [:]
  /// Whether it was said that nothing is given.
  public private(set) var isEmpty = false

  /// What can't be read in a line.
  public enum Fault: Error, Hashable, Sendable {
    /// The number of the sheet is missing.
    case noSheet
    /// Neither a number, nor an idea with dots, nor a group.
    case word(String)
    /// A second group.
    case group(String)
    /// A group where the card says which.
    case groupOfCard(String)
    /// Dots for and against the same idea.
    case both(IdeaID)
    /// A 0 beside ideas: it says that nothing is given.
    case zeroBesideIdeas
    /// No ideas, and no 0 either.
    case nothing
  }

  /// Reads a line.
  ///
  /// `groups` are those that a letter may name; where `isByCard`, the number
  /// in front says the group as well.
  ///
  /// - Throws: The first fault.
  public init(
    _ line: String, isNumbered: Bool, isByCard: Bool = false, groups: [Group]
  ) throws(Fault) {
    var words = line.split { $0.isWhitespace || $0 == "," || $0 == ";" }[...]
    if isNumbered {
      guard let first = words.popFirst(), let number = Self.number(first)
      else { throw .noSheet }
      sheet = number
    }
    for word in words { try add(word, groups) }
    if isByCard, let group {
      throw .groupOfCard(groups.first { $0.id == group }?.short ?? group)
    }
    if isEmpty, !dots.isEmpty { throw .zeroBesideIdeas }
    if dots.isEmpty, !isEmpty { throw .nothing }
  }

  private mutating func add(
    _ word: Substring, _ groups: [Group]
  ) throws(Fault) {
    if word == "0" {
      isEmpty = true
      return
    }
    if let (idea, count) = Self.dots(word) {
      let before = dots[idea, default: 0]
      if before.signum() * count.signum() < 0 { throw .both(idea) }
      dots[idea] = before + count
      return
    }
    let letter = word.lowercased()
    let named = groups.first { $0.short?.lowercased() == letter }
    guard let named else { throw .word(String(word)) }
    if group != nil { throw .group(String(word)) }
    group = named.id
  }

  /// `17`, `-9`, `17x3`, `17*3`, `17=3`.
  private static func dots(_ word: Substring) -> (IdeaID, Int)? {
    let sign = word.hasPrefix("-") ? -1 : 1
    let parts = word.drop { $0 == "-" }.split(
      maxSplits: 1, omittingEmptySubsequences: false
    ) { "xX*=".contains($0) }
    guard let first = parts.first, let idea = number(first) else { return nil }
    if parts.count == 1 { return (IdeaID(idea), sign) }
    guard let count = number(parts[1]) else { return nil }
    return (IdeaID(idea), sign * count)
  }

  /// A whole number from 1 that no line overflows with.
  private static func number(_ word: Substring) -> Int? {
    guard (1...7).contains(word.count), word.allSatisfy(\.isASCIIDigit),
      let number = Int(word), number > 0
    else { return nil }
    return number
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
