/// A fact that says nothing but which idea it is about.
protocol SingleIdeaFact: Fact {
  var idea: IdeaID { get }

  init(idea: IdeaID)
}

extension SingleIdeaFact {
  public init(_ reader: MemberReader) throws(EventFault) {
    self.init(idea: try reader.serial("idea"))
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("idea", idea) }
  }
  public var isUndoable: Bool { true }
  public var named: [AnySerial] { [AnySerial(idea)] }
}

/// `idea.withdrawn`.
public struct IdeaWithdrawn: SingleIdeaFact {
  public static let name = "idea.withdrawn"

  public var idea: IdeaID

  public init(idea: IdeaID) { self.idea = idea }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) { $0.isWithdrawn = true }
  }
}

/// `idea.restored`.
public struct IdeaRestored: SingleIdeaFact {
  public static let name = "idea.restored"

  public var idea: IdeaID

  public init(idea: IdeaID) { self.idea = idea }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) { $0.isWithdrawn = false }
  }
}

/// `idea.split`: taken out of the idea that it was merged into.
public struct IdeaSplit: SingleIdeaFact {
  public static let name = "idea.split"

  public var idea: IdeaID

  public init(idea: IdeaID) { self.idea = idea }

  public var moved: [AnySerial] { [AnySerial(idea)] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) { $0.mergedInto = nil }
  }
}
