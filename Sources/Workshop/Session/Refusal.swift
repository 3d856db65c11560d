/// Why a command can't be carried out.
///
/// Each has a sentence on what happened and one on the way out in every
/// language, under its `key`.
public enum Refusal: Error, Hashable, Sendable {
  case alreadyOpen
  case notOpen
  case sessionIsClosed

  case emptyText
  /// There are more than `CleanText.most` characters or bytes.
  case textTooLong(characters: Int)
  case emptyTitle
  case nothingChosen
  case nothingChanged

  case unknownIdea(IdeaID)
  case unknownDepartment(String)
  case unknownGroup(String)
  case unknownField(String)
  case unknownTheme(ThemeID)
  case unknownParticipant(ParticipantID)
  case unknownRound(RoundID)
  case unknownMeasure(MeasureID)
  case unknownLine(Int)
  case unknownSource(String)
  case unknownLanguage(String)

  case badID(String)
  case idTwice(String)
  case badLetter(String)
  case shortTwice(String)
  case badMinimum(Int)
  case departmentInUse(String)
  case groupInUse(String)
  case fieldInUse(String)
  case badCost(String)
  case badDay(String)
  case badProgress(Int)

  case noTimer
  case badMinutes(Int)
  case badCount(Int)
  case alreadyLeft(ParticipantID)

  case ideaIsMerged(IdeaID)
  case ideaIsWithdrawn(IdeaID)
  case ideaIsNotWithdrawn(IdeaID)
  case ideaIsNotMerged(IdeaID)
  case mergeNeedsTwo
  case mergeWithItself(IdeaID)
  case ideaInOpenRound(IdeaID)
  case themeNeedsOneDepartment

  case roundIsOpen(RoundID)
  case roundIsNotOpen(RoundID)
  case noIdeas
  case tooManyIdeas(Int)
  case ideaNotInRound(IdeaID)
  case badRules
  case rulesOnlyRise
  case smallSecretRound(people: Int, minimum: Int)
  case nobodyHere
  case tooManyDots(given: Int, budget: Int)
  case tooManyOnOneIdea(IdeaID, most: Int)
  case tooManyAgainst(given: Int, budget: Int)
  case tooFewDots(given: Int, least: Int)
  case everybodyHasVoted(people: Int)
  case groupHasVoted(String, people: Int)
  case alreadyVoted(ParticipantID)
  /// There is none, or another has taken its place since it was checked.
  case codeIsMissing(RoundID)
  case tooManyVoters(most: Int)
  case ballotTwice
  case roundIsNotSecret(RoundID)
  case boxIsMissing(RoundID)
  case notTied
  /// The ideas' numbers, in the order that the lot gave.
  case lotWasDrawn(String)
  case roundImported(String)

  case emptyMeasure
  case nothingToUndo
  case nothingToRedo
  case notUndoable(Int)
  case alreadyUndone(Int)
  case laterEventNames(Int, String)
  case redactedCannotUndo(Int)
  case roundHasVotes(RoundID)
  case settingsInUse(Int)
  case hasNoText(Int)
  case alreadyRedacted(Int)
}
