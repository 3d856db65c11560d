import Workshop

/// Makes the figures of one log after the other from what was folded.
struct FigureMaking {
  /// The log that was counted last.
  private(set) var fold = SessionFold()
  private var departments = Sums<Int32>()
  private var groups = Sums<Int32>()
  private var fields = Sums<Int32>()
  /// What a ballot gives, by the idea that its ideas have become.
  private var net: [Int] = []
  /// The round that lists an idea.
  private var listed: [Int32] = []
  /// The ideas that the ballot names, each once.
  private var named: [Int32] = []
  private let top: Int

  /// Lists the best ideas, so many of each log.
  init(top: Int) { self.top = top }

  /// The figures of the log that was read last.
  mutating func figures(_ scanner: inout Scanner, length: Int) -> LogFigures {
    let opening = scanner.opening
    var settings = opening.settings
    fold.fold(scanner.entries, scanner.settings[settings])
    if fold.isRevised { settings = scanner.settings.add(fold.settings) }
    var figures = LogFigures(
      session: opening.session, title: fold.title ?? opening.title,
      openedAt: opening.at, head: scanner.head, length: length,
      settings: settings)
    figures.counts.sessions = 1
    figures.counts.events = Int(scanner.entries.history.lines)
    let unsorted = scanner.names.number(of: "")
    departments.begin(names: scanner.names.names.count)
    groups.begin(names: scanner.names.names.count)
    fields.begin(names: scanner.names.names.count)
    countRounds(of: scanner.entries, &figures.counts)
    countPeople(&figures.counts, unsorted: unsorted)
    countIdeas(scanner, &figures, unsorted: unsorted)
    figures.hasThemes = !figures.themes.isEmpty
    figures.departments = departments.sums
    figures.groups = groups.sums
    figures.fields = fields.sums
    return figures
  }

  /// An idea of the log that was counted last: its text, nil where it is
  /// erased, and the department in the lead.
  func idea(
    _ number: Int32, _ scanner: Scanner
  ) -> (text: String?, department: DepartmentID)? {
    guard fold.exists(number) else { return nil }
    let idea = fold.ideas[Int(number)]
    let lead = idea.department < 0 ? "" : scanner.names[idea.department]
    return (scanner.text(at: idea.text), lead)
  }

  private mutating func countPeople(
    _ counts: inout Figures.Counts, unsorted: Int32
  ) {
    for participant in fold.participants where participant.exists {
      counts.participants += 1
      if participant.group >= 0 {
        groups.add(participant.group) { $0.participants += 1 }
      }
    }
    for measure in fold.measures where measure.exists {
      counts.measures += 1
      let lead = measure.department < 0 ? unsorted : measure.department
      departments.add(lead) { $0.measures += 1 }
    }
  }
}

extension FigureMaking {
  private mutating func countIdeas(
    _ scanner: Scanner, _ figures: inout LogFigures, unsorted: Int32
  ) {
    var best: [LogFigures.Best] = []
    best.reserveCapacity(min(fold.ideas.count, top + 1))
    for place in fold.ideas.indices where fold.ideas[place].exists {
      let idea = fold.ideas[place]
      if idea.mergedInto != 0 {
        figures.counts.merged += 1
        continue
      }
      if idea.isWithdrawn {
        figures.counts.withdrawn += 1
        continue
      }
      figures.counts.ideas += 1
      count(idea, scanner, &figures, unsorted: unsorted)
      best.add(
        LogFigures.Best(
          idea: Int32(place), voters: Int32(idea.voters),
          dots: idea.dots), most: top)
    }
    figures.best = best
  }

  @inline(__always)
  private mutating func count(
    _ idea: SessionFold.Idea, _ scanner: Scanner, _ figures: inout LogFigures,
    unsorted: Int32
  ) {
    let lead = idea.department < 0 ? unsorted : idea.department
    departments.add(lead) {
      $0.ideas += 1
      $0.dots += idea.dots
    }
    if idea.shared.count > 0 {
      for name in Set(scanner.list(idea.shared)) where name != lead {
        departments.add(name) { $0.sharedIdeas += 1 }
      }
    }
    if idea.group >= 0 { groups.add(idea.group) { $0.ideas += 1 } }
    if idea.fields.count > 0 {
      for name in Set(scanner.list(idea.fields)) {
        fields.add(name) {
          $0.ideas += 1
          $0.dots += idea.dots
        }
      }
    }
    if idea.theme > 0 {
      countTheme(of: idea, scanner, &figures.themes, unsorted)
    }
  }

  private func countTheme(
    of idea: SessionFold.Idea, _ scanner: Scanner,
    _ themes: inout [LogFigures.ThemeSum], _ unsorted: Int32
  ) {
    let place = Int(idea.theme)
    guard place < fold.themes.count, fold.themes[place].exists,
      let name = scanner.text(at: fold.themes[place].text)
    else { return }
    let lead = fold.themes[place].department
    let department = lead < 0 ? unsorted : lead
    let known = themes.firstIndex {
      $0.department == department && $0.name == name
    }
    if known == nil {
      themes.append(LogFigures.ThemeSum(department: department, name: name))
    }
    let index = known ?? themes.count - 1
    themes[index].ideas += 1
    themes[index].dots += idea.dots
  }
}

extension Scanner {
  fileprivate func list(_ list: SessionFold.List) -> ArraySlice<Int32> {
    entries.list(from: list.start, count: list.count)
  }
}

extension FigureMaking {
  private mutating func countRounds(
    of entries: Entries, _ counts: inout Figures.Counts
  ) {
    guard fold.rounds.contains(where: { $0.state == .closed }) else { return }
    listed.removeAll(keepingCapacity: true)
    listed.append(contentsOf: repeatElement(-1, count: fold.ideas.count))
    net.removeAll(keepingCapacity: true)
    net.append(contentsOf: repeatElement(0, count: fold.ideas.count))
    for place in fold.rounds.indices
    where fold.rounds[place].state == .closed {
      counts.rounds += 1
      list(place, entries)
      counts.ballots += fold.rounds[place].ballots.count
      for ballot in fold.rounds[place].ballots {
        count(entries.ballots[Int(ballot)], of: place, entries, &counts)
      }
    }
  }

  /// Notes which ideas the round lists that have not been withdrawn since.
  private mutating func list(_ round: Int, _ entries: Entries) {
    let ideas = fold.rounds[round].ideas
    for idea in entries.list(from: ideas.start, count: ideas.count)
    where fold.exists(idea) {
      let root = Int(fold.ideas[Int(idea)].root)
      guard !fold.ideas[root].isWithdrawn else { continue }
      listed[Int(idea)] = Int32(round)
    }
  }

  /// Dots on ideas that were merged since are added first.
  @inline(__always)
  private mutating func count(
    _ ballot: Entries.Ballot, of round: Int, _ entries: Entries,
    _ counts: inout Figures.Counts
  ) {
    let end = Int(ballot.start + ballot.count)
    named.removeAll(keepingCapacity: true)
    for place in Int(ballot.start)..<end {
      let given = entries.dots[place]
      let idea = Int(given.idea)
      guard idea < listed.count, listed[idea] == Int32(round) else { continue }
      let root = fold.ideas[idea].root
      net[Int(root)] += Int(given.count)
      named.append(root)
    }
    var spent = 0
    for root in named {
      let given = net[Int(root)]
      net[Int(root)] = 0
      if given > 0 {
        spent += given
        fold.give(given, to: root)
      } else if given < 0 {
        counts.against -= given
        fold.give(given, to: root)
      }
    }
    counts.dots += spent
    if ballot.group >= 0 {
      groups.add(ballot.group) {
        $0.ballots += 1
        $0.dots += spent
      }
    }
  }
}

extension [LogFigures.Best] {
  /// Adds one in its place, and drops the last where there are more than so
  /// many.
  fileprivate mutating func add(_ idea: LogFigures.Best, most: Int) {
    if count >= most, let last, !idea.isBetter(than: last) { return }
    var place = count
    while place > 0, idea.isBetter(than: self[place - 1]) { place -= 1 }
    insert(idea, at: place)
    if count > most { removeLast() }
  }
}

extension LogFigures.Best {
  /// More dots, then more voters, then the lower number.
  func isBetter(than other: LogFigures.Best) -> Bool {
    if dots != other.dots { return dots > other.dots }
    if voters != other.voters { return voters > other.voters }
    return idea < other.idea
  }
}
