import Grouping
import Workshop

extension Figures {
  /// The sums over some logs of an archive, in the order of their sessions.
  init(
    _ archive: Archive, _ places: [Archive.Place], top: Int,
    proving proof: Bool
  ) {
    self.init(top: top)
    for place in places { counts.add(archive[place].counts) }
    let byPart = Dictionary(grouping: places, by: \.part)
    for (number, places) in byPart {
      add(places.map(\.log), of: archive.parts[number])
    }
    sessions.reserveCapacity(places.count)
    for place in places { sessions.append(SessionFigures(archive[place])) }
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
  fileprivate init(_ log: LogFigures) {
    self.init(
      session: log.session, title: log.title, date: log.openedAt.day,
      head: log.head, ideas: log.counts.ideas, ballots: log.counts.ballots,
      dots: log.counts.dots)
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
