/// What a session starts from: everything of `session.opened` but its id.
public struct Template: Equatable, Sendable {
  /// With an empty session id.
  public var opened: SessionOpened

  /// The languages that a room can have.
  public static let languages = ["de", "en"]

  /// The members that a template may have; where they are lists of objects,
  /// with the members of each.
  private static let members: [String: Set<String>?] = [
    "title": nil, "question": nil, "language": nil, "template": nil,
    "departments": ["id", "name", "short", "keywords"],
    "groups": ["id", "name", "short"],
    "fields": ["id", "name"],
    "agenda": ["phase", "minutes"],
    "identity": nil, "minimumGroup": nil, "follows": nil,
  ]

  /// Reads a template; a member that no template has is a fault.
  public init(_ value: Value) throws(EventFault) {
    try Self.checkNames(value)
    opened = SessionOpened(session: "")
    try opened.readSettings(MemberReader(value))
    try opened.checkLetters()
    if !Self.languages.contains(opened.language) {
      throw EventFault(
        place: "language",
        .expected(.oneOf(Self.languages.joined(separator: ", "))))
    }
  }

  private static func checkNames(_ value: Value) throws(EventFault) {
    guard let members = value.members else {
      throw EventFault(.expected(.object))
    }
    for member in members {
      guard let inner = Self.members[member.name] else {
        throw EventFault(place: member.name, .unknown)
      }
      guard let inner, let elements = member.value.array else { continue }
      for (index, element) in elements.enumerated() {
        for name in (element.members ?? []).map(\.name)
        where !inner.contains(name) {
          throw EventFault(
            place: "\(member.name)[\(index)].\(name)", .unknown)
        }
      }
    }
  }

  /// The first line of a new session.
  public func opening(
    session: String, title: String? = nil, question: String? = nil
  ) -> SessionOpened {
    var opened = opened
    opened.session = session
    opened.title = title ?? opened.title
    opened.question = question ?? opened.question
    return opened
  }
}

extension SessionOpened {
  /// Whether each group's letter is its own.
  fileprivate func checkLetters() throws(EventFault) {
    var letters: Set<String> = []
    for (index, group) in groups.enumerated() {
      guard let letter = group.short else { continue }
      if !letters.insert(letter).inserted {
        throw EventFault(
          place: "groups[\(index)].short", .twice(letter))
      }
    }
  }
}
