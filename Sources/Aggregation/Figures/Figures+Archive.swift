import Grouping
import Workshop

extension Figures {
  /// The sums over some logs of an archive, in the order of their sessions.
  init(
    _ archive: Archive, _ places: [Archive.Place], top: Int,
    proving proof: Bool
  ) {
    self.init(top: top)
    for place in places {
      counts.add(archive.parts[place.part].logs[place.log].counts)
    }
    let byPart = Dictionary(grouping: places, by: \.part)
    for (number, places) in byPart {
      add(places.map(\.log), of: archive.parts[number])
    }
    sessions.reserveCapacity(places.count)
    var days = DayNames()
    for place in places {
      sessions.append(
        SessionFigures(archive.parts[place.part], place.log, &days))
    }
    self.top = TopIdeas(archive, places, count: top).ideas(proving: proof)
  }

  private mutating func add(_ places: [Int], of part: Archive.Part) {
    var departments = Sums<Int>()
    var groups = Sums<Int>()
    var fields = Sums<Int>()
    departments.begin(names: part.names.count)
    groups.begin(names: part.names.count)
    fields.begin(names: part.names.count)
    let names = LikeNames()
    var latest = [Int?](repeating: nil, count: part.settings.count)
    for place in places {
      for sum in part.logs[place].departments {
        departments.add(sum.name) { $0.add(sum) }
      }
      for sum in part.logs[place].groups {
        groups.add(sum.name) { $0.add(sum) }
      }
      for sum in part.logs[place].fields {
        fields.add(sum.name) { $0.add(sum) }
      }
      for theme in part.logs[place].themes {
        add(theme, of: part.logs[place], part, names)
      }
      let settings = Int(part.logs[place].settings)
      let isLatest = latest[settings].map { other in
        part.logs[place].isLater(than: part.logs[other])
      }
      if isLatest ?? true { latest[settings] = place }
    }
    for sum in departments.sums {
      let figures = DepartmentFigures(
        ideas: sum.ideas, sharedIdeas: sum.sharedIdeas, dots: sum.dots,
        measures: sum.measures)
      self.departments[part.names[sum.name], default: .init()].add(figures)
    }
    for sum in groups.sums {
      let figures = GroupFigures(
        participants: sum.participants, ideas: sum.ideas,
        ballots: sum.ballots, dots: sum.dots)
      self.groups[part.names[sum.name], default: .init()].add(figures)
    }
    for sum in fields.sums {
      let figures = LabelFigures(ideas: sum.ideas, dots: sum.dots)
      self.fields[part.names[sum.name], default: .init()].add(figures)
    }
    for (settings, log) in zip(part.settings, latest) {
      if let log { name(settings, part.logs[log], part) }
    }
  }

  private mutating func add(
    _ theme: LogFigures.ThemeSum, of log: LogFigures, _ part: Archive.Part,
    _ names: LikeNames
  ) {
    let key = ThemeKey(
      department: part.names[theme.department],
      name: names.key(of: theme.name))
    let latest = LatestName(
      text: theme.name, since: log.openedAt, session: log.session)
    themes[key, default: .init()].add(
      LabelFigures(latest: latest, ideas: theme.ideas, dots: theme.dots))
  }

  /// The names are those of the latest session that has them.
  private mutating func name(
    _ settings: Settings, _ log: LogFigures, _ part: Archive.Part
  ) {
    func latest(_ name: String) -> LatestName {
      LatestName(text: name, since: log.openedAt, session: log.session)
    }
    for department in settings.departments {
      departments[part.names[department.id], default: .init()].add(
        DepartmentFigures(latest: latest(department.name)))
    }
    for group in settings.groups {
      groups[part.names[group.id], default: .init()].add(
        GroupFigures(latest: latest(group.name)))
    }
    for field in settings.fields {
      fields[part.names[field.id], default: .init()].add(
        LabelFigures(latest: latest(field.name)))
    }
  }
}

extension Figures.SessionFigures {
  // A log is not passed on whole: its lists would be counted each time.
  fileprivate init(_ part: Archive.Part, _ log: Int, _ days: inout DayNames) {
    self.init(
      session: part.logs[log].session, title: part.logs[log].title,
      date: days.name(of: part.logs[log].openedAt), head: part.logs[log].head,
      ideas: part.logs[log].counts.ideas,
      ballots: part.logs[log].counts.ballots, dots: part.logs[log].counts.dots)
  }
}

/// The names of days, each made once.
private struct DayNames {
  private var names: [Int: String] = [:]

  mutating func name(of time: Timestamp) -> String {
    let day = time.milliseconds / 86_400_000
    if let name = names[day] { return name }
    let name = time.day
    // Days before 1970 are not counted from here.
    if day > 0 { names[day] = name }
    return name
  }
}

extension LogFigures {
  fileprivate func isLater(than other: LogFigures) -> Bool {
    openedAt == other.openedAt
      ? other.session.precedes(session) : other.openedAt < openedAt
  }
}

extension [String] {
  /// The name with a number.
  subscript(number: Int32) -> String { self[Int(number)] }
}
