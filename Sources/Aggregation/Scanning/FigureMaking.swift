import Workshop

/// Makes the figures of one log after the other from what was folded.
struct FigureMaking {
  /// The log that was counted last.
  var fold = SessionFold()
  var departments = Sums<Int32>()
  var groups = Sums<Int32>()
  var fields = Sums<Int32>()
  /// What a ballot gives, by the idea that its ideas have become.
  var net: [Int] = []
  /// The round that lists an idea.
  var listed: [Int32] = []
  /// The ideas that the ballot names, each once.
  var named: [Int32] = []
  let top: Int

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
