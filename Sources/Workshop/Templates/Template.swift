/// What a session starts from: everything of `session.opened` but its id.
public struct Template: Equatable, Sendable {
  /// With an empty session id.
  public var opened: SessionOpened

  private static let members: Set<String> = [
    "title", "question", "language", "template", "departments", "groups",
    "fields", "agenda", "identity", "minimumGroup", "follows",
  ]

  /// Reads a template; a member that no template has is a fault.
  public init(_ value: Value) throws(EventFault) {
    guard let members = value.members else {
      throw EventFault(what: "must be an object")
    }
    for member in members where !Self.members.contains(member.name) {
      throw EventFault(place: member.name, what: "is not known")
    }
    opened = SessionOpened(session: "")
    try opened.readSettings(MemberReader(value))
    let letters = opened.groups.compactMap(\.short)
    for (index, letter) in letters.enumerated()
    where letters[..<index].contains(letter) {
      throw EventFault(place: "groups", what: "share the letter \(letter)")
    }
    if !["de", "en"].contains(opened.language) {
      throw EventFault(place: "language", what: "must be de or en")
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
