import Workshop

/// Something that was found.
public struct Found: Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    case idea
    case note
    case measure
  }

  public var kind: Kind
  /// The session's UUID.
  public var session: String
  /// `i3`, `m2`; of a note the line of the log, `17`.
  public var id: String
  /// The idea that a note is on.
  public var idea: IdeaID?
  public var text: String
  public var department: DepartmentID
  public var departmentName: String
  /// Of an idea, over all closed rounds.
  public var votes: IdeaVotes?
  /// What became of an idea.
  public var measures: [Fate]
  /// Of a measure: how it stands.
  public var status: Measure.Status?
  /// 0–100.
  public var progress: Int?
  /// The texts of the ideas that a measure came from, or of the one that a
  /// note is on.
  public var ideas: [String]
  /// What was merged into an idea, or happened to a measure, and meets the
  /// query: the text that is shown need not.
  public var also: [String]
  /// What else was said and counts as the same, if it was said otherwise.
  public var wordings: [String]
  /// Higher is better; of no meaning beyond one search.
  public var score: Double
  /// That of its session.
  public var language: String
  /// The sessions in which it was said alike, its own first.
  public var sessions: [Place]

  /// A measure that came of an idea.
  public struct Fate: Hashable, Sendable {
    public var measure: MeasureID
    public var title: String
    public var status: Measure.Status?
    /// 0–100.
    public var progress: Int?
  }

  /// A session in which something was said.
  public struct Place: Hashable, Sendable {
    public var session: String
    public var title: String
    /// The UTC day of line 1.
    public var date: String
    public var path: String
  }
}
