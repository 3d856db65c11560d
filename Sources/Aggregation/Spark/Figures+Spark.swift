import Grouping
import Workshop

extension Figures {
  /// The figures that the job has summed up.
  init(_ answer: SparkRow, top: Int) throws(SparkAnswer.Fault) {
    self.init(top: top)
    counts = try Counts(answer.row("counts"))
    for row in try answer.rows("departments") {
      departments[try row.text(0)] = DepartmentFigures(
        latest: try LatestName(row, from: 5), ideas: try row.number(1),
        sharedIdeas: try row.number(2), dots: try row.number(3),
        measures: try row.number(4))
    }
    for row in try answer.rows("groups") {
      groups[try row.text(0)] = GroupFigures(
        latest: try LatestName(row, from: 5), participants: try row.number(1),
        ideas: try row.number(2), ballots: try row.number(3),
        dots: try row.number(4))
    }
    for row in try answer.rows("fields") {
      fields[try row.text(0)] = LabelFigures(
        latest: try LatestName(row, from: 3), ideas: try row.number(1),
        dots: try row.number(2))
    }
    try addThemes(answer.rows("themes"))
    for row in try answer.rows("sessions") {
      sessions.append(try SessionFigures(row))
    }
    for row in try answer.rows("top") { self.top.append(try TopIdea(row)) }
  }

  /// Alike names are one theme; the job knows each name by itself.
  private mutating func addThemes(
    _ rows: [SparkRow]
  ) throws(SparkAnswer.Fault) {
    let names = LikeNames()
    for row in rows {
      let name = try row.text(1)
      let key = ThemeKey(
        department: try row.text(0), name: names.key(of: name))
      themes[key, default: .init()].add(
        LabelFigures(
          latest: LatestName(
            text: name, since: try row.time(4), session: try row.text(5)),
          ideas: try row.number(2), dots: try row.number(3)))
    }
  }
}

extension Figures.Counts {
  fileprivate init(_ row: SparkRow) throws(SparkAnswer.Fault) {
    self.init()
    sessions = try row.number(0)
    events = try row.number(1)
    participants = try row.number(2)
    ideas = try row.number(3)
    withdrawn = try row.number(4)
    merged = try row.number(5)
    ballots = try row.number(6)
    dots = try row.number(7)
    against = try row.number(8)
    rounds = try row.number(9)
    measures = try row.number(10)
  }
}

extension Figures.LatestName {
  /// When the session was opened, which it is, and the name.
  fileprivate init(
    _ row: SparkRow, from place: Int
  ) throws(SparkAnswer.Fault) {
    self.init(
      text: try row.text(place + 2), since: try row.time(place),
      session: try row.text(place + 1))
  }
}

extension Figures.SessionFigures {
  fileprivate init(_ row: SparkRow) throws(SparkAnswer.Fault) {
    self.init(
      session: try row.text(0), title: try row.text(1), date: try row.text(2),
      head: try row.text(3), ideas: try row.number(4),
      ballots: try row.number(5), dots: try row.number(6))
  }
}

extension Figures.TopIdea {
  fileprivate init(_ row: SparkRow) throws(SparkAnswer.Fault) {
    self.init(
      session: try row.text(2), idea: IdeaID(try row.number(3)),
      text: try row.textOrNull(4), department: try row.text(5),
      dots: try row.number(0), voters: try row.number(1))
  }
}
