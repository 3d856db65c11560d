/// `ideas.merged`: the originals stay, and come back on a split.
public struct IdeasMerged: Fact {
  public static let name = "ideas.merged"

  public var into: IdeaID
  public var from: [IdeaID]

  public init(into: IdeaID, from: [IdeaID]) {
    self.into = into
    self.from = from
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    into = try reader.serial("into")
    from = try reader.serials("from")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("into", into)
      $0.add("from", from)
    }
  }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { ([into] + from).asAny() }

  /// A merge that would close a circle does nothing at all.
  public func apply(to session: inout Session, as event: Event) {
    let closesCircle = from.contains { session.follows(from: into, to: $0) }
    guard session[into] != nil, !closesCircle else { return }
    for idea in from { session.changeIdea(idea) { $0.mergedInto = into } }
  }
}

extension Session {
  /// Whether the merges lead from one idea to the other.
  func follows(from start: IdeaID, to end: IdeaID) -> Bool {
    var current = start
    for _ in 0...ideas.count {
      if current == end { return true }
      guard let next = self[current]?.mergedInto else { return false }
      current = next
    }
    return true
  }
}
