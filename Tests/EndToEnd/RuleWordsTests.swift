import Interface
import SessionLog
import Testing

@Suite("The words of broken rules")
struct RuleWordsTests {
  @Test("English says what check says, German names the same", arguments: all)
  func sentence(rule: BrokenRule) throws {
    let english = try WordsTests.words("en")
    let key = "fault.rule.\(rule.key)"
    #expect(english(key, list: rule.arguments) == rule.what)
    let german = try WordsTests.words("de")
    #expect(german.has(key))
    for argument in rule.arguments {
      #expect(german(key, list: rule.arguments).contains(argument))
    }
  }

  /// One of each; the switch below does not compile when one is added.
  private static let all: [BrokenRule] = [
    .madeAgain("i1"),
    .notMade("i1"),
    .undoesNothing(7),
    .undoesForGood(7),
    .redoesNothing(7),
    .redactsNothing(7),
    .stepComesLater(7),
    .amongClosingLines("i1"),
    .opensBeside("i1", "i2"),
    .noBallotFits("i1"),
    .ideaTwice("i1"),
    .badFunds("i1"),
    .changesOpenRound("i1", "i2"),
    .ballotOutside("i1"),
    .ballotTwice("i1"),
    .ballotAgainstRules("i1"),
    .zeroDots("i1"),
    .unknownGroup("i1"),
    .closesNothing("i1"),
    .votedWithoutCodes,
    .notInOrder,
    .timeOfItsOwn,
    .otherCount(said: 7, there: 8),
    .codesUnsorted,
    .codeTwice,
    .votedUnsorted,
    .otherVoted(voted: 7, ballots: 8),
    .boxWrong,
    .closesLater,
    .otherCodes(codes: 7, ballots: 8),
    .smallGroup(7),
    .moreThanPeople(ballots: 7, people: 8),
    .moreThanGroup("i1", ballots: 8, people: 9),
    .lotWrong,
    .differs("i1"),
  ]

  @Test("The list is complete")
  func complete() {
    for rule in Self.all {
      switch rule {
      case .madeAgain,
        .notMade,
        .undoesNothing,
        .undoesForGood,
        .redoesNothing,
        .redactsNothing,
        .stepComesLater,
        .amongClosingLines,
        .opensBeside,
        .noBallotFits,
        .ideaTwice,
        .badFunds,
        .changesOpenRound,
        .ballotOutside,
        .ballotTwice,
        .ballotAgainstRules,
        .zeroDots,
        .unknownGroup,
        .closesNothing,
        .votedWithoutCodes,
        .notInOrder,
        .timeOfItsOwn,
        .otherCount,
        .codesUnsorted,
        .codeTwice,
        .votedUnsorted,
        .otherVoted,
        .boxWrong,
        .closesLater,
        .otherCodes,
        .smallGroup,
        .moreThanPeople,
        .moreThanGroup,
        .lotWrong,
        .differs:
        continue
      }
    }
    #expect(Set(Self.all.map(\.key)).count == 35)
  }
}
