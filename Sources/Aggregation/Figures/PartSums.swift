import Grouping
import Workshop

/// What departments, groups, fields and themes have in some logs of one part.
struct PartSums {
  fileprivate var departments = Sums<Int>()
  fileprivate var groups = Sums<Int>()
  fileprivate var fields = Sums<Int>()
  /// The latest log that has these settings.
  fileprivate var latest: [Int?]
  /// Logs with themes.
  fileprivate var themed: [Int] = []

  /// Nothing yet.
  init(_ part: Archive.Part) {
    departments.begin(names: part.names.count)
    groups.begin(names: part.names.count)
    fields.begin(names: part.names.count)
    latest = Array(repeating: nil, count: part.settings.count)
  }

  /// Adds the sums of a log.
  mutating func add(_ reader: inout PackedReader) {
    Self.add(&reader, to: &departments)
    Self.add(&reader, to: &groups)
    Self.add(&reader, to: &fields)
  }

  @inline(__always)
  private static func add(
    _ reader: inout PackedReader, to sums: inout Sums<Int>
  ) {
    for _ in 0..<reader.count() {
      let sum = reader.sum()
      sums.add(sum.name) { $0.add(sum) }
    }
  }

  /// Notes whose names may be the latest.
  mutating func note(_ log: Int, of part: Archive.Part) {
    let settings = Int(part.logs[log].settings)
    if latest[settings].map({ part.isLater(log, than: $0) }) ?? true {
      latest[settings] = log
    }
    if part.themes[log] != nil { themed.append(log) }
  }
}

extension Archive.Part {
  fileprivate func isLater(_ log: Int, than other: Int) -> Bool {
    let (opened, other) = (logs[log].openedAt, logs[other])
    return opened == other.openedAt
      ? text(other.session).precedes(text(logs[log].session))
      : other.openedAt < opened
  }

  fileprivate func latest(_ name: String, of log: Int) -> Figures.LatestName {
    Figures.LatestName(
      text: name, since: logs[log].openedAt, session: text(logs[log].session))
  }
}

extension Figures {
  /// Adds what some logs of a part have.
  mutating func add(_ sums: PartSums, _ part: Archive.Part) {
    for sum in sums.departments.sums {
      departments.add(
        part.names[sum.name],
        DepartmentFigures(
          ideas: sum.ideas, sharedIdeas: sum.sharedIdeas, dots: sum.dots,
          measures: sum.measures))
    }
    for sum in sums.groups.sums {
      groups.add(
        part.names[sum.name],
        GroupFigures(
          participants: sum.participants, ideas: sum.ideas,
          ballots: sum.ballots, dots: sum.dots))
    }
    for sum in sums.fields.sums {
      fields.add(
        part.names[sum.name],
        LabelFigures(ideas: sum.ideas, dots: sum.dots))
    }
    for (settings, log) in zip(part.settings, sums.latest) {
      if let log { name(settings, of: log, part) }
    }
    if sums.themed.isEmpty { return }
    let names = LikeNames()
    for log in sums.themed {
      for theme in part.themes[log] ?? [] { add(theme, of: log, part, names) }
    }
  }

  private mutating func add(
    _ theme: LogFigures.ThemeSum, of log: Int, _ part: Archive.Part,
    _ names: LikeNames
  ) {
    let key = ThemeKey(
      department: part.names[theme.department],
      name: names.key(of: theme.name))
    themes.add(
      key,
      LabelFigures(
        latest: part.latest(theme.name, of: log), ideas: theme.ideas,
        dots: theme.dots))
  }

  /// The names are those of the latest session that has them.
  private mutating func name(
    _ settings: Settings, of log: Int, _ part: Archive.Part
  ) {
    for department in settings.departments {
      departments.add(
        part.names[department.id],
        DepartmentFigures(latest: part.latest(department.name, of: log)))
    }
    for group in settings.groups {
      groups.add(
        part.names[group.id],
        GroupFigures(latest: part.latest(group.name, of: log)))
    }
    for field in settings.fields {
      fields.add(
        part.names[field.id],
        LabelFigures(latest: part.latest(field.name, of: log)))
    }
  }
}

extension [String] {
  /// The name with a number.
  subscript(number: Int32) -> String { self[Int(number)] }
}
