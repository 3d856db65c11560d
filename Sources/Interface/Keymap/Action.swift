/// What a key can do.
///
/// Labels and help stand in the catalogues under `keys.<action>`.
public enum Action: String, CaseIterable, Hashable, Sendable {
  // Everywhere
  case move
  case nextPart
  case open
  case back
  case help
  case palette
  case find
  case undo
  case redo
  case phases
  case timer
  case people
  case write
  case black
  case export
  case repaint
  case leave
  case interrupt
  case suspend
  case revise
  case redact

  // Typing
  case capture
  case toKeys
  case pickGroup
  case pageList
  case edit

  // Lists, forms and questions
  case choose
  case toggle
  case nextField
  case cancel
  case yes

  // Chooser
  case newSession

  // Check-in
  case setCount
  case oneComes
  case oneLeaves
  case byName

  // Timer
  case startStop
  case longer
  case shorter
  case setMinutes

  // Ideas and board
  case reword
  case withdraw
  case note
  case mark
  case merge
  case split
  case assign
  case assignAny
  case unassign
  case theme
  case share
  case label
  case triage
  case accept
  case listProposals
  case viewBy

  // Vote
  case openRound
  case rules
  case booth
  case freeSeat
  case closeRound
  case cancelRound
  case paper
  case numbered
  case cards
  case stopWork

  // Booth
  case chooseLanguage
  case moderation
  case typeDigit
  case confirm
  case confirmCode
  case pickByNumber
  case focusIdea
  case giveDot
  case takeDot
  case typeAmount
  case against
  case confirmAmount
  case jump
  case switchLanguage
  case explain
  case check
  case cast
  case change
  case giveUp
  case clearScreen

  // Review, measures, close
  case why
  case pickRound
  case order
  case nextPlace
  case runOff
  case drawLot
  case wallCodes
  case spend
  case measureFrom
  case newMeasure
  case progress
  case fingerprint
  case closeSession
}
