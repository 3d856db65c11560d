import Workshop

/// Every case of `Refusal` without its values, so that a test can go through
/// them all: a new case does not compile before it is listed here.
enum RefusalKind: String, CaseIterable {
  case alreadyOpen
  case notOpen
  case sessionIsClosed
  case emptyText
  case textTooLong
  case emptyTitle
  case nothingChosen
  case nothingChanged
  case unknownIdea
  case unknownDepartment
  case unknownGroup
  case unknownField
  case unknownTheme
  case unknownParticipant
  case unknownRound
  case unknownMeasure
  case unknownLine
  case unknownSource
  case unknownLanguage
  case badID
  case idTwice
  case badLetter
  case shortTwice
  case badMinimum
  case departmentInUse
  case groupInUse
  case fieldInUse
  case badCost
  case badDay
  case badProgress
  case noTimer
  case badMinutes
  case badCount
  case alreadyLeft
  case ideaIsMerged
  case ideaIsWithdrawn
  case ideaIsNotWithdrawn
  case ideaIsNotMerged
  case mergeNeedsTwo
  case mergeWithItself
  case ideaInOpenRound
  case themeNeedsOneDepartment
  case roundIsOpen
  case roundIsNotOpen
  case noIdeas
  case tooManyIdeas
  case ideaNotInRound
  case badRules
  case rulesOnlyRise
  case smallSecretRound
  case nobodyHere
  case tooManyDots
  case tooManyOnOneIdea
  case tooManyAgainst
  case tooFewDots
  case everybodyHasVoted
  case groupHasVoted
  case alreadyVoted
  case codeIsMissing
  case tooManyVoters
  case ballotTwice
  case roundIsNotSecret
  case boxIsMissing
  case notTied
  case lotWasDrawn
  case roundImported
  case emptyMeasure
  case nothingToUndo
  case nothingToRedo
  case notUndoable
  case alreadyUndone
  case laterEventNames
  case redactedCannotUndo
  case roundHasVotes
  case settingsInUse
  case hasNoText
  case alreadyRedacted

  init(_ refusal: Refusal) {
    self =
      switch refusal {
      case .alreadyOpen: .alreadyOpen
      case .notOpen: .notOpen
      case .sessionIsClosed: .sessionIsClosed
      case .emptyText: .emptyText
      case .textTooLong: .textTooLong
      case .emptyTitle: .emptyTitle
      case .nothingChosen: .nothingChosen
      case .nothingChanged: .nothingChanged
      case .unknownIdea: .unknownIdea
      case .unknownDepartment: .unknownDepartment
      case .unknownGroup: .unknownGroup
      case .unknownField: .unknownField
      case .unknownTheme: .unknownTheme
      case .unknownParticipant: .unknownParticipant
      case .unknownRound: .unknownRound
      case .unknownMeasure: .unknownMeasure
      case .unknownLine: .unknownLine
      case .unknownSource: .unknownSource
      case .unknownLanguage: .unknownLanguage
      case .badID: .badID
      case .idTwice: .idTwice
      case .badLetter: .badLetter
      case .shortTwice: .shortTwice
      case .badMinimum: .badMinimum
      case .departmentInUse: .departmentInUse
      case .groupInUse: .groupInUse
      case .fieldInUse: .fieldInUse
      case .badCost: .badCost
      case .badDay: .badDay
      case .badProgress: .badProgress
      case .noTimer: .noTimer
      case .badMinutes: .badMinutes
      case .badCount: .badCount
      case .alreadyLeft: .alreadyLeft
      case .ideaIsMerged: .ideaIsMerged
      case .ideaIsWithdrawn: .ideaIsWithdrawn
      case .ideaIsNotWithdrawn: .ideaIsNotWithdrawn
      case .ideaIsNotMerged: .ideaIsNotMerged
      case .mergeNeedsTwo: .mergeNeedsTwo
      case .mergeWithItself: .mergeWithItself
      case .ideaInOpenRound: .ideaInOpenRound
      case .themeNeedsOneDepartment: .themeNeedsOneDepartment
      case .roundIsOpen: .roundIsOpen
      case .roundIsNotOpen: .roundIsNotOpen
      case .noIdeas: .noIdeas
      case .tooManyIdeas: .tooManyIdeas
      case .ideaNotInRound: .ideaNotInRound
      case .badRules: .badRules
      case .rulesOnlyRise: .rulesOnlyRise
      case .smallSecretRound: .smallSecretRound
      case .nobodyHere: .nobodyHere
      case .tooManyDots: .tooManyDots
      case .tooManyOnOneIdea: .tooManyOnOneIdea
      case .tooManyAgainst: .tooManyAgainst
      case .tooFewDots: .tooFewDots
      case .everybodyHasVoted: .everybodyHasVoted
      case .groupHasVoted: .groupHasVoted
      case .alreadyVoted: .alreadyVoted
      case .codeIsMissing: .codeIsMissing
      case .tooManyVoters: .tooManyVoters
      case .ballotTwice: .ballotTwice
      case .roundIsNotSecret: .roundIsNotSecret
      case .boxIsMissing: .boxIsMissing
      case .notTied: .notTied
      case .lotWasDrawn: .lotWasDrawn
      case .roundImported: .roundImported
      case .emptyMeasure: .emptyMeasure
      case .nothingToUndo: .nothingToUndo
      case .nothingToRedo: .nothingToRedo
      case .notUndoable: .notUndoable
      case .alreadyUndone: .alreadyUndone
      case .laterEventNames: .laterEventNames
      case .redactedCannotUndo: .redactedCannotUndo
      case .roundHasVotes: .roundHasVotes
      case .settingsInUse: .settingsInUse
      case .hasNoText: .hasNoText
      case .alreadyRedacted: .alreadyRedacted
      }
  }
}
