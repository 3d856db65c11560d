import Workshop

/// Something in a file that can't be taken over, and where it stands.
public struct InputFault: Error, Hashable, Sendable {
  /// The file in a folder; nil where the input is one file.
  public var file: String?
  /// From 1.
  public var line: Int
  /// The character in the line, from 1; nil where it is the whole line.
  public var column: Int?
  public var reason: Reason

  public init(
    file: String? = nil, line: Int, column: Int? = nil, reason: Reason
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension InputFault {
  /// What is wrong; each has its sentences in the catalogues.
  public enum Reason: Error, Hashable, Sendable, Worded {
    case isEmpty
    case notUTF8
    case isUTF16
    case quoteInsideField
    case textAfterQuote
    case quoteNotClosed
    case columnTwice(String)
    case columnMissing(String)
    case textColumnMissing
    case tooManyFields(most: Int)
    case fieldCount(found: Int, expected: Int)

    case noIdeas
    case noText
    case textTooLong(characters: Int)
    case unknownDepartment(String)
    case unusableName(String)
    case badCost(String)
    case badDay(String)
    case badWord(String)
    case unknownIdea(String)
    case ambiguousIdea(String)
    case ideaTwice(String)
    case ideaIsMerged(String)
    case ideaIsWithdrawn(String)
    case mergeWithItself(String)
    case nothingToAgree

    case sectionMissing(String)
    case metaMissing(String)
    case badNumber(String)
    case ordinalVote
    case unknownVoteType(String)
    case voterTwice(String)
    case voterMissing
    case pointsMismatch(ideas: Int, points: Int)
    case breaksRules(given: Int, most: Int)
    case tooManyOnOne(given: Int, most: Int)
    /// A file says that it has so many rows of a kind, and has others.
    case otherCount(String, stated: Int, found: Int)
    case badVote(String)
    case fileMissing(String)
  }
}
