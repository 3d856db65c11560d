/// A part of the administration that ideas are sorted to and that must carry
/// them out.
public struct Department: Hashable, Sendable {
  public var id: DepartmentID
  public var name: String
  /// What stands over its column, `SenMVKU`.
  public var short: String
  /// Words that speak for it.
  public var keywords: [String]

  public init(
    id: DepartmentID, name: String, short: String, keywords: [String] = []
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.keywords = keywords
  }
}

/// A group of city society, such as science or administration.
public struct Group: Hashable, Sendable {
  public var id: GroupID
  public var name: String
  /// One letter, unique among the groups, where there is one.
  public var short: String?

  public init(id: GroupID, name: String, short: String? = nil) {
    self.id = id
    self.name = name
    self.short = short
  }
}

/// A label that crosses departments.
public struct Field: Hashable, Sendable {
  public var id: FieldID
  public var name: String

  public init(id: FieldID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A part of a workshop.
///
/// Phases guide, they never gate a command.
public enum Phase: String, CaseIterable, Sendable {
  case checkIn = "check-in"
  case ideate
  case cluster
  case vote
  case review
  case commit
  case close
}

/// A phase and the time it should take.
public struct AgendaItem: Hashable, Sendable {
  public var phase: Phase
  /// What an agenda may give a phase: a day at most.
  static let range = 0...1440

  /// In `range`.
  public var minutes: Int

  public init(phase: Phase, minutes: Int) {
    self.phase = phase
    self.minutes = minutes
  }
}

/// How much an idea tells of who had it.
public enum Identity: String, CaseIterable, Comparable, Sendable {
  case anonymous
  case group
  case named

  /// Tighter is less.
  public static func < (left: Identity, right: Identity) -> Bool {
    let order = Identity.allCases
    return (order.firstIndex(of: left) ?? 0)
      < (order.firstIndex(of: right) ?? 0)
  }
}
