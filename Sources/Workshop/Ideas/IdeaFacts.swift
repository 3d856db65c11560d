/// `idea.captured`.
public struct IdeaCaptured: Fact {
  public static let name = "idea.captured"
  public static let bodyIsRequired = true

  public var idea: IdeaID
  public var text: String?
  public var group: GroupID?
  public var participant: ParticipantID?
  public var department: DepartmentID?
  public var cost: String?
  public var source: String?

  public init(
    idea: IdeaID, text: String?, group: GroupID? = nil,
    participant: ParticipantID? = nil, department: DepartmentID? = nil,
    cost: String? = nil, source: String? = nil
  ) {
    self.idea = idea
    self.text = text
    self.group = group
    self.participant = participant
    self.department = department
    self.cost = cost
    self.source = source
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    self.init(
      idea: try reader.serial("idea"), text: reader.text,
      group: try reader.optionalString("group"),
      participant: try reader.optionalSerial("participant"),
      department: try reader.optionalString("department"),
      cost: try reader.optionalString("cost"),
      source: try reader.optionalString("source"))
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("idea", idea)
      $0.add("group", group)
      $0.add("participant", participant)
      $0.add("department", department)
      $0.add("cost", cost)
      $0.add("source", source)
    }
  }
  public var erased: IdeaCaptured { erasing(\.text) }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { [AnySerial(idea)] }
  public var named: [AnySerial] {
    moved + [participant].compactMap { $0 }.asAny()
  }

  public func apply(to session: inout Session, as event: Event) {
    guard session.ideaIndex[idea] == nil else { return }
    session.ideaIndex[idea] = session.ideas.count
    session.ideas.append(
      Idea(
        id: idea, seq: event.seq, capturedAt: event.at, text: text,
        capturedText: text,
        group: session.identity < .group ? nil : group,
        participant: session.identity < .named ? nil : participant,
        department: department, cost: cost, source: source))
  }
}

/// `idea.reworded`.
public struct IdeaReworded: Fact {
  public static let name = "idea.reworded"
  public static let bodyIsRequired = true

  public var idea: IdeaID
  public var text: String?

  public init(idea: IdeaID, text: String?) {
    self.idea = idea
    self.text = text
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    idea = try reader.serial("idea")
    text = reader.text
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("idea", idea) }
  }
  public var erased: IdeaReworded { erasing(\.text) }
  public var isUndoable: Bool { true }
  public var named: [AnySerial] { [AnySerial(idea)] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) { $0.text = text }
  }
}
