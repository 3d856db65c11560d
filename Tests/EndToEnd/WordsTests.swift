import Exchange
import Interface
import SessionLog
import Testing

@Suite("The words of the commands")
struct WordsTests {
  static func words(_ language: String) throws -> Wording {
    let path =
      "\(Workplace.root)/Sources/werkstatt/Resources/\(language).json"
    let value = try StrictJSON().value(Array(Workplace.text(path).utf8))
    return try Wording(value, language: language)
  }

  @Test("Both languages have the same keys")
  func sameKeys() throws {
    #expect(try Self.words("de").keys == Self.words("en").keys)
  }

  @Test("Whatever can be wrong with a file has its sentence", arguments: all)
  func inputs(reason: InputFault.Reason) throws {
    for language in ["de", "en"] {
      let words = try Self.words(language)
      let sentence = words("input.\(reason.key)", list: reason.arguments)
      #expect(!sentence.contains("⟦"))
      for argument in reason.arguments where reason.key != "textTooLong" {
        #expect(sentence.contains(argument), "\(language) \(reason.key)")
      }
    }
  }

  @Test("Whatever can be wrong with a log has its sentence", arguments: faults)
  func logs(key: String) throws {
    for language in ["de", "en"] {
      #expect(try Self.words(language).has("fault.\(key)"), "\(language)")
    }
  }

  @Test(
    "Why a log can't be unpacked has its sentences",
    arguments: UnpackingFault.allCases)
  func unpacking(fault: UnpackingFault) throws {
    for language in ["de", "en"] {
      let words = try Self.words(language)
      for part in ["what", "way"] {
        #expect(words.has("error.unpacking.\(fault).\(part)"), "\(language)")
      }
    }
  }

  private static let faults = [
    "tooLong", "notAnObject", "missing", "wrongKind", "hashNotLast",
    "hashMalformed", "hashWrong", "commitMissing", "commitMalformed",
    "commitWithoutBody", "commitWrong", "bodyNotAsWritten", "textTooLong",
    "gap", "timeBackwards", "firstNotOpened", "openedAgain", "givenUp",
    "formatTooNew",
    "bodyMissing", "redactionUnfinished", "tornTail", "json.empty",
    "json.endedEarly", "json.invalidUTF8", "json.byteOrderMark",
    "json.controlCharacter", "json.invalidEscape", "json.loneSurrogate",
    "json.unexpected", "json.afterTheEnd", "json.tooDeep",
    "json.duplicateMember", "json.integerTooLarge", "json.numberTooLarge",
    "json.outOfMemory", "member.whole", "member.missing", "member.unknown",
    "member.twice", "member.expected", "member.words", "expected.string",
    "expected.strings", "expected.wholeNumber", "expected.array",
    "expected.object", "expected.time", "expected.templateID",
    "expected.letter",
    "expected.minutes", "expected.atLeastOne", "expected.oneOf",
  ]

  /// One of each; the switch below does not compile when one is added.
  private static let all: [InputFault.Reason] = [
    .isEmpty, .notUTF8, .isUTF16, .quoteInsideField, .textAfterQuote,
    .quoteNotClosed, .columnTwice("a"), .columnMissing("a"),
    .textColumnMissing, .tooManyFields(most: 3),
    .fieldCount(found: 1, expected: 2), .noIdeas, .noText,
    .textTooLong(characters: 9), .unknownDepartment("a"), .unusableName("a"),
    .badCost("a"), .badDay("a"), .badWord("a"), .unknownIdea("a"),
    .ambiguousIdea("a"),
    .ideaTwice("a"), .ideaIsMerged("a"), .ideaIsWithdrawn("a"),
    .mergeWithItself("a"), .nothingToAgree, .sectionMissing("a"),
    .metaMissing("a"), .badNumber("a"), .ordinalVote, .unknownVoteType("a"),
    .voterTwice("a"), .voterMissing, .pointsMismatch(ideas: 1, points: 2),
    .otherCount("num_votes", stated: 2, found: 1),
    .breaksRules(given: 3, most: 2), .tooManyOnOne(given: 3, most: 2),
    .badVote("a"), .fileMissing("a"),
  ]

  @Test("The list of what can be wrong is complete")
  func complete() {
    for reason in Self.all {
      switch reason {
      case .isEmpty, .notUTF8, .isUTF16, .quoteInsideField, .textAfterQuote,
        .quoteNotClosed, .columnTwice, .columnMissing, .textColumnMissing,
        .tooManyFields, .fieldCount, .noIdeas, .noText,
        .textTooLong, .unknownDepartment,
        .unusableName,
        .badCost, .badDay, .badWord, .unknownIdea, .ambiguousIdea, .ideaTwice,
        .ideaIsMerged, .ideaIsWithdrawn, .mergeWithItself, .nothingToAgree,
        .sectionMissing, .metaMissing, .badNumber, .ordinalVote,
        .unknownVoteType, .voterTwice, .voterMissing, .pointsMismatch,
        .otherCount,
        .breaksRules, .tooManyOnOne, .badVote, .fileMissing:
        continue
      }
    }
    #expect(Set(Self.all.map(\.key)).count == 39)
  }
}
