/// `session.revised`: settings given anew, each whole.
public struct SessionRevised: Fact {
  public static let name = "session.revised"

  public var title: String?
  public var question: String?
  public var departments: [Department]?
  public var groups: [Group]?
  public var fields: [Field]?
  public var agenda: [AgendaItem]?

  public init(
    title: String? = nil, question: String? = nil,
    departments: [Department]? = nil, groups: [Group]? = nil,
    fields: [Field]? = nil, agenda: [AgendaItem]? = nil
  ) {
    self.title = title
    self.question = question
    self.departments = departments
    self.groups = groups
    self.fields = fields
    self.agenda = agenda
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    title = try reader.optionalString("title")
    question = try reader.optionalString("question")
    departments =
      try reader.settings("departments", id: \.id, Department.init)
    groups = try reader.settings("groups", id: \.id, Group.init)
    fields = try reader.settings("fields", id: \.id, Field.init)
    agenda = try reader.objects("agenda", AgendaItem.init)
  }

  public var members: [Value.Member] {
    Workshop.members { list in
      list.add("title", title)
      list.add("question", question)
      departments.map { list.add("departments", .array($0.map(\.value))) }
      groups.map { list.add("groups", .array($0.map(\.value))) }
      fields.map { list.add("fields", .array($0.map(\.value))) }
      agenda.map { list.add("agenda", .array($0.map(\.value))) }
    }
  }

  public var isUndoable: Bool { true }

  public func apply(to session: inout Session, as event: Event) {
    session.title = title ?? session.title
    session.question = question ?? session.question
    session.departments = departments ?? session.departments
    session.groups = groups ?? session.groups
    session.fields = fields ?? session.fields
    session.agenda = agenda ?? session.agenda
  }
}

/// `session.closed`: the seal.
///
/// Entering the phase `close` is only the screen.
public struct SessionClosed: Fact {
  public static let name = "session.closed"

  public init() {}
  public init(_ reader: MemberReader) {}

  public var members: [Value.Member] { [] }
  public var isUndoable: Bool { true }

  public func apply(to session: inout Session, as event: Event) {
    guard session.closedAt == nil else { return }
    session.closedAt = event.at
    session.closedSeq = event.seq
  }
}

/// `identity.changed`: how much ideas tell of who had them.
public struct IdentityChanged: Fact {
  public static let name = "identity.changed"

  public var identity: Identity

  public init(identity: Identity) { self.identity = identity }

  public init(_ reader: MemberReader) throws(EventFault) {
    identity = try reader.choice("identity")
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("identity", identity) }
  }

  /// Tightening holds for everything, and loosening brings nothing back.
  public func apply(to session: inout Session, as event: Event) {
    session.identity = identity
    for index in session.ideas.indices {
      if identity < .named { session.ideas[index].participant = nil }
      if identity < .group { session.ideas[index].group = nil }
    }
  }
}
