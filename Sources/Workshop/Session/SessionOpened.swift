/// `session.opened`: line 1, with everything that a template gives.
public struct SessionOpened: Fact {
  public static let name = "session.opened"
  /// The format that this version reads and writes.
  public static let format = 1

  public var format = SessionOpened.format
  /// A UUID in lower case.
  public var session: String
  public var title: String
  public var question: String
  /// `de` or `en`: the language of the room.
  public var language: String
  public var template: String
  public var departments: [Department]
  public var groups: [Group]
  public var fields: [Field]
  public var agenda: [AgendaItem]
  public var identity: Identity
  /// The fewest people whose figures are shown on their own; at least 1.
  public var minimumGroup: Int
  /// The session that this one goes on from.
  public var follows: String?

  public init(
    session: String, title: String = "", question: String = "",
    language: String = "de", template: String = "",
    departments: [Department] = [], groups: [Group] = [], fields: [Field] = [],
    agenda: [AgendaItem] = [], identity: Identity = .group,
    minimumGroup: Int = 5, follows: String? = nil
  ) {
    self.session = session
    self.title = title
    self.question = question
    self.language = language
    self.template = template
    self.departments = departments
    self.groups = groups
    self.fields = fields
    self.agenda = agenda
    self.identity = identity
    self.minimumGroup = minimumGroup
    self.follows = follows
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    self.init(
      session: try reader.required("session", "a UUID") { value in
        value.string.flatMap { $0.isEmpty ? nil : $0 }
      })
    format = try reader.integer("format")
    try readSettings(reader)
  }

  /// Reads what a template may give; what is missing keeps its default.
  mutating func readSettings(_ reader: MemberReader) throws(EventFault) {
    title = try reader.optionalString("title") ?? title
    question = try reader.optionalString("question") ?? question
    language = try reader.optionalString("language") ?? language
    template = try reader.optionalString("template") ?? template
    departments =
      try reader.settings("departments", id: \.id, Department.init)
      ?? departments
    groups = try reader.settings("groups", id: \.id, Group.init) ?? groups
    fields = try reader.settings("fields", id: \.id, Field.init) ?? fields
    agenda = try reader.objects("agenda", AgendaItem.init) ?? agenda
    identity = try reader.optionalChoice("identity") ?? identity
    minimumGroup =
      try reader.optional("minimumGroup", .wholeNumber, \.integer)
      ?? minimumGroup
    if minimumGroup < 1 {
      throw reader.fault("minimumGroup", .expected(.atLeastOne))
    }
    follows = try reader.optionalString("follows") ?? follows
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("format", format)
      $0.add("session", session)
      $0.add("title", title)
      $0.add("question", question)
      $0.add("language", language)
      $0.add("template", template)
      $0.add("departments", .array(departments.map(\.value)))
      $0.add("groups", .array(groups.map(\.value)))
      $0.add("fields", .array(fields.map(\.value)))
      $0.add("agenda", .array(agenda.map(\.value)))
      $0.add("identity", identity)
      $0.add("minimumGroup", minimumGroup)
      $0.add("follows", follows)
    }
  }

  public func apply(to session: inout Session, as event: Event) {
    guard session.id.isEmpty else { return }
    session.id = self.session
    session.openedAt = event.at
    session.title = title
    session.question = question
    session.language = language
    session.template = template
    session.departments = departments
    session.groups = groups
    session.fields = fields
    session.agenda = agenda
    session.identity = identity
    session.minimumGroup = minimumGroup
    session.follows = follows
  }
}
