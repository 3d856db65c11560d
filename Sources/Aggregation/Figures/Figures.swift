import Workshop

/// The figures of one session or of many.
///
/// Ideas count as they stand at the end: merged ones once, under the idea that
/// they went into, withdrawn ones not at all. Only closed rounds count.
public struct Figures: Sendable {
  public var counts = Counts()
  /// By id; "" for what has none.
  public internal(set) var departments: [DepartmentID: DepartmentFigures] = [:]
  public internal(set) var groups: [GroupID: GroupFigures] = [:]
  public internal(set) var fields: [FieldID: LabelFigures] = [:]
  public internal(set) var themes: [ThemeKey: LabelFigures] = [:]
  public internal(set) var sessions: [SessionFigures] = []
  /// The best first.
  public internal(set) var top: [TopIdea] = []
  /// How many `top` holds at most.
  public let topLength: Int

  /// The figures of no session.
  public init(top: Int = 20) { topLength = Self.length(top) }

  /// As many of the best can be listed; less than none is none.
  static func length(_ top: Int) -> Int { min(max(0, top), 1 << 20) }
}

extension Figures {
  /// What is simply added up.
  public struct Counts: Hashable, Sendable {
    public var sessions = 0
    /// Lines of the logs.
    public var events = 0
    /// All who ever came.
    public var participants = 0
    public var ideas = 0
    public var withdrawn = 0
    public var merged = 0
    public var ballots = 0
    public var dots = 0
    public var against = 0
    public var rounds = 0
    public var measures = 0

    /// Nothing yet.
    public init() {}
  }

  /// A name, which is that of the latest session that has it.
  struct LatestName: Hashable, Sendable {
    var text = ""
    var since = Timestamp(milliseconds: 0)
    var session = ""
  }

  /// What one department has.
  public struct DepartmentFigures: Hashable, Sendable {
    var latest = LatestName()
    public var name: String { latest.text }
    public var ideas = 0
    /// Ideas in which it is co-responsible.
    public var sharedIdeas = 0
    public var dots = 0
    public var measures = 0
  }

  /// What one group has: its people, their ideas, and what they gave.
  public struct GroupFigures: Hashable, Sendable {
    var latest = LatestName()
    public var name: String { latest.text }
    public var participants = 0
    public var ideas = 0
    public var ballots = 0
    public var dots = 0
  }

  /// A field or a theme.
  public struct LabelFigures: Hashable, Sendable {
    var latest = LatestName()
    public var name: String { latest.text }
    public var ideas = 0
    public var dots = 0
  }

  /// Themes of alike names in one department are one, over all sessions.
  public struct ThemeKey: Hashable, Comparable, Sendable {
    public var department: DepartmentID
    /// What the names have in common, a key of `LikeNames`.
    public var name: String

    public static func < (left: ThemeKey, right: ThemeKey) -> Bool {
      left.department == right.department
        ? left.name.precedes(right.name)
        : left.department.precedes(right.department)
    }
  }

  /// One session of many.
  public struct SessionFigures: Hashable, Sendable {
    public var session: String
    public var title: String
    /// The UTC day of line 1.
    public var date: String
    public var head: String
    public var ideas: Int
    public var ballots: Int
    public var dots: Int
  }

  /// One of the best ideas; dots and voters are for it, not net.
  public struct TopIdea: Hashable, Sendable {
    public var session: String
    public var idea: IdeaID
    /// Nil where it is erased.
    public var text: String?
    public var department: DepartmentID
    public var dots: Int
    public var voters: Int
  }
}
