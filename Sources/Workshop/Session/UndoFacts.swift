/// A fact that says nothing but which line it is about.
protocol SingleLineFact: Fact {
  var seq: Int { get }

  init(seq: Int)
}

extension SingleLineFact {
  public init(_ reader: MemberReader) throws(EventFault) {
    self.init(seq: try reader.integer("seq"))
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("seq", seq) }
  }

  /// The history knows; the fold leaves undone events out.
  public func apply(to session: inout Session, as event: Event) {}
}

/// `undone`: the event of that line does not count.
public struct Undone: SingleLineFact {
  public static let name = "undone"

  public var seq: Int

  public init(seq: Int) { self.seq = seq }
}

/// `redone`: the event of that line counts again.
public struct Redone: SingleLineFact {
  public static let name = "redone"

  public var seq: Int

  public init(seq: Int) { self.seq = seq }
}

/// `redacted`: the body of that line is erased.
public struct Redacted: Fact {
  /// Why a text was erased.
  public enum Reason: String, CaseIterable, Sendable {
    case personalData = "personal-data"
    case unlawful
    case request
  }

  public static let name = "redacted"

  public var seq: Int
  public var reason: Reason

  public init(seq: Int, reason: Reason) {
    self.seq = seq
    self.reason = reason
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    seq = try reader.integer("seq")
    reason = try reader.choice("reason")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("seq", seq)
      $0.add("reason", reason)
    }
  }

  /// Nothing: the history erases the text, and so the fold has none.
  public func apply(to session: inout Session, as event: Event) {}
}
