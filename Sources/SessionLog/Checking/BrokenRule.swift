import Workshop

/// A rule that holds over several lines of a log, and is broken: identifiers,
/// undo, rounds, ballots.
public enum BrokenRule: Hashable, Sendable, Worded {
  /// Identifiers are unique and never used again, and made before they are
  /// named.
  case madeAgain(String)
  case notMade(String)
  /// What refers to a line names one that is there and allows it.
  case undoesNothing(Int)
  case undoesForGood(Int)
  case redoesNothing(Int)
  case redactsNothing(Int)
  case stepComesLater(Int)
  /// Between the first ballot of a secret round and its end stands nothing
  /// else.
  case amongClosingLines(String)
  case opensBeside(String, String)
  /// What a round is opened with, and what must not change while it is open.
  case noBallotFits(String)
  case ideaTwice(String)
  case badFunds(String)
  case changesOpenRound(String, String)
  /// Each ballot keeps the rules of its round.
  case ballotOutside(String)
  case ballotTwice(String)
  case ballotAgainstRules(String)
  case zeroDots(String)
  case unknownGroup(String)
  /// The closing line says what stands in front of it.
  case closesNothing(String)
  case votedWithoutCodes
  case notInOrder
  case timeOfItsOwn
  case otherCount(said: Int, there: Int)
  case codesUnsorted
  case codeTwice
  case votedUnsorted
  case otherVoted(voted: Int, ballots: Int)
  case boxWrong
  /// What secrecy promises.
  case closesLater
  case otherCodes(codes: Int, ballots: Int)
  case smallGroup(Int)
  /// Nobody votes twice.
  case moreThanPeople(ballots: Int, people: Int)
  case moreThanGroup(String, ballots: Int, people: Int)
  /// The seed draws the order.
  case lotWrong
  /// The results say something else than a second count, in English.
  case differs(String)

  /// What is wrong, in English.
  public var what: String {
    switch self {
    case .madeAgain(let a):
      "makes \(a), which an earlier line has made"
    case .notMade(let a):
      "names \(a), which no line before has made"
    case .undoesNothing(let a):
      "undoes line \(a), which is not there"
    case .undoesForGood(let a):
      "undoes line \(a), which can't be undone"
    case .redoesNothing(let a):
      "redoes line \(a), which is not undone"
    case .redactsNothing(let a):
      "redacts line \(a), which is not there"
    case .stepComesLater(let a):
      "belongs to the step of line \(a), which comes later"
    case .amongClosingLines(let a):
      "stands among the closing lines of \(a)"
    case .opensBeside(let a, let b):
      "opens \(a) while \(b) is open"
    case .noBallotFits(let a):
      "opens \(a) with rules that no ballot can keep"
    case .ideaTwice(let a):
      "has \(a) twice on its ballots"
    case .badFunds(let a):
      "has the funds \"\(a)\", which are no amount"
    case .changesOpenRound(let a, let b):
      "changes \(a), on which \(b) is being voted"
    case .ballotOutside(let a):
      "counts a ballot of \(a), which is not open"
    case .ballotTwice(let a):
      "counts ballot \(a) again"
    case .ballotAgainstRules(let a):
      "a ballot that the rules of \(a) don't allow"
    case .zeroDots(let a):
      "a ballot that names \(a) with 0, as only imported ones do"
    case .unknownGroup(let a):
      "a ballot of the group \"\(a)\", which is not there"
    case .closesNothing(let a):
      "closes \(a), which is not open"
    case .votedWithoutCodes:
      "says who has voted, though nobody was asked for a code"
    case .notInOrder:
      "a secret ballot that is not in the order of its id"
    case .timeOfItsOwn:
      "a secret ballot with a time of its own"
    case .otherCount(let a, let b):
      "says \(a) ballots, but \(b) are there"
    case .codesUnsorted:
      "the confirmation codes are not sorted"
    case .codeTwice:
      "a confirmation code is there twice"
    case .votedUnsorted:
      "\"voted\" is not sorted by number"
    case .otherVoted(let a, let b):
      "\(a) have voted with \(b) ballots"
    case .boxWrong:
      "\"box\" does not match the ballots and codes"
    case .closesLater:
      "closes a secret round at another time than its ballots"
    case .otherCodes(let a, let b):
      "\(a) confirmation codes, \(b) ballots"
    case .smallGroup(let a):
      "publishes a group of fewer than \(a) ballots"
    case .moreThanPeople(let a, let b):
      "\(a) ballots, but only \(b) people were there"
    case .moreThanGroup(let a, let b, let c):
      "\(b) ballots of the group \"\(a)\", but only \(c) of it may have voted"
    case .lotWrong:
      "the order is not the one that the seed draws"
    case .differs(let a):
      "\(a)"
    }
  }
}
