import Surface
import Workshop

/// What lies over a screen and takes the keys until it is done.
public enum Layer: Hashable, Sendable {
  case help(HelpState)
  case picker(Picker)
  case form(Form)
  case question(Question)
  case timer(TimerState)
  /// Looking for ideas: a filter being typed.
  case find(TextField)
  case triage(TriageState)
  /// Something to be read, with lines that scroll.
  case page(Page)
  /// Ballots on paper being typed in.
  case paper(PaperEntry)
  case work(Work)
  /// Who is here, over any phase.
  case people
  case black
}

/// The keys of this screen, searchable.
public struct HelpState: Hashable, Sendable {
  var filter = TextField(limit: 40)
  /// The first line that is seen.
  var top = 0

  public init() {}
}

/// The clock being set.
public struct TimerState: Hashable, Sendable {
  /// The minutes typed so far.
  var digits = ""

  public init() {}
}

/// A question to be answered with one key; any but yes is no.
public struct Question: Hashable, Sendable {
  /// What happens on yes.
  public enum Purpose: Hashable, Sendable {
    case paste(String)
    case closeRound(RoundID)
    case cancelRound(RoundID)
    case closeSession
    case redact([Int], Redacted.Reason)
    /// Although few vote in secret.
    case closeSmallRound(RoundID)
    case openSmallRound(NewRound)
    case runOff(NewRound)
    case drawLot(RoundID, [IdeaID])
  }

  public var purpose: Purpose
  public var text: String
  /// Deaf until then, so that a held key answers nothing.
  public var deafUntil: Timestamp

  /// The milliseconds for which a new question hears nothing.
  static let deafFor = 300
}
