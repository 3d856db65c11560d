import Grouping
import Surface
import Workshop

/// What happens to a seat.
public enum Message: Sendable {
  case key(Key, at: Timestamp)
  /// Time goes by.
  case tick(Timestamp)
  /// The log has grown, by this seat or another.
  case session(Session)
  case turnout(Turnout)
  case seats([OtherSeat])
  /// Who has a voting card now.
  case cards(Set<ParticipantID>)
  /// What became of a command that was submitted.
  case submitted(Command, Outcome)
  /// What lies in the folder of sessions.
  case sessions([SessionEntry])
  /// A session was opened for this seat.
  case opened(Session, readOnly: String?)
  /// What the presenter is to show, from the file beside the log.
  case stage(Stage)
  /// The fingerprint: the log's head as eight groups of four hex digits.
  case head(String)
  /// Something went wrong outside; the sentence says what and what to do.
  case failed(String)
  /// Nothing can be written any more; the sentence says why and what to do.
  case stopped(String)
  /// What became of a ballot that was to be cast.
  case cast(CastOutcome)
  /// Whether the session has a PIN; also told when a session is opened.
  case pinSet(PINSetting)
  /// What became of a PIN that was to be checked.
  case pin(PINOutcome)
  /// What became of a code that was to be checked.
  case code(CodeOutcome)
  /// The card of a sheet that is being typed has voted already.
  case cardUsed(ParticipantID)
  /// Random bits for the order of one ballot's ideas.
  case seed(UInt64)
  /// The facilitator's seat lets one person vote here.
  case released
  /// How far something is that takes a while.
  case work(Work)
  /// Cards or sheets lie there, to be printed.
  case printed(Printed)
  /// The departments that suit each unsorted idea, the likeliest first.
  case proposals([IdeaID: [Suggester.Suggestion]])
  /// For ideas the one that says the same in other words.
  case twins([IdeaID: IdeaID])
  /// Ideas that are about the same, to be put into themes.
  case themes([FoundTheme])
  /// The idea most like a text that was typed, if any is.
  case alike(IdeaID?, to: String)
  /// An export lies there.
  case exported(path: String)
}

/// What became of a command.
public enum Outcome: Sendable {
  /// Its lines are on disk.
  case saved([Event])
  case refused(Refusal)
  /// The disk or the file said no; the sentence says what and what to do.
  case failed(String)
}

/// What became of a ballot.
public enum CastOutcome: Hashable, Sendable {
  /// It is on disk; the confirmation code, six characters.
  case stored(code: String)
  case refused(Refusal)
  /// The disk or the file said no; the sentence says what and what to do.
  case failed(String)
}

/// Whether the session has a PIN.
public enum PINSetting: Hashable, Sendable {
  case stands
  /// Another seat was first: its PIN holds, and not the one typed here.
  case stoodBefore
  case missing
  /// It could not be kept; the sentence says what and what to do.
  case failed(String)
}

/// What became of a PIN that was to be checked.
public enum PINOutcome: Hashable, Sendable {
  case right
  /// No PIN is heard for that many seconds, 0 where the next try may follow.
  case wrong(waitSeconds: Int)
  /// The session has none.
  case none
}

/// What became of a code that was to be checked.
public enum CodeOutcome: Hashable, Sendable {
  case right(Voter)
  case wrong
  /// It has cast a ballot in this round.
  case used
  /// The card's number has nobody yet, or they left before the round.
  case notHere
  /// The roster can't be read; the sentence says what and what to do.
  case failed(String)
}

/// A person whom a code admits.
public struct Voter: Hashable, Sendable {
  public var participant: ParticipantID
  /// What shows that the code was checked, for the runtime alone.
  public var ticket: String

  public init(_ participant: ParticipantID, ticket: String) {
    self.participant = participant
    self.ticket = ticket
  }

  /// Somebody whose ballot is on paper; there is no code to be checked.
  init(onPaper participant: ParticipantID) {
    self.participant = participant
    ticket = ""
  }

  /// Whether a helper types their ballot.
  public var isOnPaper: Bool { ticket.isEmpty }
}

/// A session in the chooser.
public struct SessionEntry: Hashable, Sendable {
  /// The path of its log.
  public var path: String
  public var name: String
  public var title: String
  /// The UTC day on which it was opened.
  public var day: String
  public var phase: Phase?
  /// Nil where they were not counted.
  public var ideas: Int?
  public var isClosed: Bool
  /// Why it can't be continued, in a few words; nil where it can.
  public var fault: String?

  public init(
    path: String, name: String, title: String, day: String, phase: Phase?,
    ideas: Int?, isClosed: Bool, fault: String? = nil
  ) {
    self.path = path
    self.name = name
    self.title = title
    self.day = day
    self.phase = phase
    self.ideas = ideas
    self.isClosed = isClosed
    self.fault = fault
  }
}
