import Surface
import Workshop

/// What a seat wants done outside; only the runtime does it.
public enum Effect: Equatable, Sendable {
  /// Decide, write, sync; the answer is `Message.submitted`.
  case submit(Command)
  /// Make a session and open it here.
  case create(template: String, title: String, question: String)
  /// Continue the session of that log here.
  case open(path: String)
  /// Open a copy of the real-data workshop in a temporary folder.
  case openDemo
  /// Look again what sessions there are.
  case listSessions
  case export(format: String)
  /// Names for participants, kept in the roster beside the log.
  case join(names: [NamedPerson])
  /// Put a ballot in the box, or in the log where the round is open; the
  /// answer is `Message.cast`.
  case cast(
    RoundID, group: GroupID?, voter: Voter? = nil, dots: Dots)
  /// Check the code of a voting card, as it was typed; the answer is
  /// `Message.code`.
  case verifyCode(String, RoundID)
  /// Whether somebody's card has voted; the answer, if so, is
  /// `Message.cardUsed`.
  case verifyCard(ParticipantID, RoundID)
  /// Keep the PIN, 4–12 digits; the answer is `Message.pinSet`.
  case setPIN(String)
  /// Check the PIN; the answer is `Message.pin`.
  case verifyPIN(String)
  /// Make voting cards, step by step: `Message.work`, and at last
  /// `Message.printed`.
  case printCards(CardOrder)
  /// Make the sheet of the open round, or of this next one; the answer is
  /// `Message.printed`.
  case printSheet(NewRound)
  /// Propose departments for the unsorted ideas and see which ideas say the
  /// same, while nobody types; the answers are `Message.proposals` and
  /// `Message.twins`.
  case propose
  /// See which of these ideas are about the same; the answer is
  /// `Message.themes`.
  case findThemes([IdeaID])
  /// See which idea is most like a text; the answer is `Message.alike`.
  case findAlike(String)
  /// Stop what takes a while; nothing of it is kept.
  case stopWork
  /// Random bits; the answer is `Message.seed`.
  case seed
  /// Tell the other seats what this one is doing.
  case announce(OtherSeat.State)
  /// Let one person vote at that waiting seat, where it is `Message.released`.
  case release(seat: String)
  /// Something secret was on the screen: where there is no alternate screen,
  /// wipe what scrolled away.
  case clearScrollback
  /// Keep it beside the log for the presenter.
  case stage(Stage)
  /// Submit `Command.drawLot` with a seed from the system's random source.
  case drawLot(RoundID, [IdeaID])
  case bell
  case repaint
  /// Back to the shell until it is continued.
  case suspend
  case quit
}

/// Somebody who checks in by name.
public struct NamedPerson: Hashable, Sendable {
  public var name: String
  public var group: GroupID?

  public init(name: String, group: GroupID?) {
    self.name = name
    self.group = group
  }
}
