/// One line of a log: when and where it was written, and what it says.
public struct Event: Sendable {
  /// 1, 2, 3 … without a gap: the only order there is.
  public var seq: Int
  /// When it was written; never earlier than the line before.
  public var at: Timestamp
  /// The terminal that wrote it, never a person: `facilitator`, `vote-2`.
  public var seat: String
  /// The first line of the command that wrote this one with others.
  public var step: Int?
  /// What it says.
  public var fact: any Fact

  public init(
    seq: Int, at: Timestamp, seat: String, step: Int? = nil, fact: any Fact
  ) {
    self.seq = seq
    self.at = at
    self.seat = seat
    self.step = step
    self.fact = fact
  }
}

extension Event {
  /// The free text of a line, kept apart so that it can be erased.
  public enum Body: Hashable, Sendable {
    /// The type carries no text.
    case none
    case text(String)
    /// The text was erased by a later `redacted`.
    case redacted
  }

  /// Reads an event from the parts of its line; a type that is not known is
  /// kept as it stands.
  public init(
    seq: Int, at: Timestamp, seat: String, type: String, data: Value, body: Body
  ) throws(EventFault) {
    let text: String? = if case .text(let text) = body { text } else { nil }
    let reader = MemberReader(data, text: text)
    let fact: any Fact
    if let known = Facts.known[type] {
      if known.bodyIsRequired, body == .none {
        throw EventFault(place: "body", .missing)
      }
      fact = try known.init(reader)
    } else {
      fact = UnknownFact(name: type, members: data.members ?? [], text: text)
    }
    self.init(
      seq: seq, at: at, seat: seat,
      step: try reader.optional("step", .wholeNumber, \.integer), fact: fact
    )
  }

  /// The type as the log names it, `idea.captured`.
  public var type: String { fact.type }

  /// The members of `data` as a writer writes them, but for `commit`.
  public var data: [Value.Member] {
    guard let step, !(fact is UnknownFact) else { return fact.members }
    return fact.members + [Value.Member("step", .integer(step))]
  }

  /// The command that this event belongs to: its step, or itself.
  public var group: Int { step ?? seq }
}

extension Event: Equatable {
  public static func == (left: Event, right: Event) -> Bool {
    left.seq == right.seq && left.at == right.at && left.seat == right.seat
      && left.step == right.step && left.fact.equals(right.fact)
  }
}
