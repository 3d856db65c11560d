import Aggregation
import Interface
import Surface
import Workshop

extension AggregateTable {
  /// A row of what is asked for: what it is called, perhaps with a word beside
  /// it, and its counts; the last of them are the dots.
  private struct Row {
    var name: String
    var word: String?
    var counts: [Int]
    /// What belongs nowhere stands at the end.
    var isRest = false

    var dots: Int { counts.last ?? 0 }
  }

  /// The table that is asked for.
  var table: [String] {
    switch dimension {
    case .department:
      table(
        ["department", "ideas", "sharedIdeas", "measures", "dots"],
        byDots(
          figures.departments.map { id, row in
            Row(
              name: id.isEmpty
                ? words("aggregate.unsorted") : named(row.name, id),
              counts: [row.ideas, row.sharedIdeas, row.measures, row.dots],
              isRest: id.isEmpty)
          }))
    case .group:
      table(
        ["group", "participants", "ideas", "ballots", "dots"],
        byDots(
          figures.groups.map { id, row in
            Row(
              name: named(row.name, id),
              counts: [row.participants, row.ideas, row.ballots, row.dots])
          }))
    case .theme:
      table(
        ["theme", "department", "ideas", "dots"],
        byDots(
          figures.themes.map { key, row in
            Row(
              name: row.name,
              word: key.department.isEmpty ? "–" : beside(key.department),
              counts: [row.ideas, row.dots])
          }))
    case .field:
      table(
        ["field", "ideas", "dots"],
        byDots(
          figures.fields.map { id, row in
            Row(name: named(row.name, id), counts: [row.ideas, row.dots])
          }))
    case .session:
      table(
        ["session", "date", "ideas", "ballots", "dots"],
        figures.sessions.sorted {
          ($0.date, $0.session) < ($1.date, $1.session)
        }
        .map { row in
          Row(
            name: row.title, word: row.date,
            counts: [row.ideas, row.ballots, row.dots])
        })
    case .month:
      table(
        ["month", "sessions", "ideas", "ballots", "dots"],
        figures.months.map { row in
          Row(
            name: row.month,
            counts: [row.sessions, row.ideas, row.ballots, row.dots])
        })
    }
  }

  /// A department's name, shortened so that it leaves room for others.
  private func beside(_ id: DepartmentID) -> String {
    let name = named(figures.departments[id]?.name ?? "", id)
    return width.map { Wrapping.truncated(name, to: max(12, $0 / 4)) } ?? name
  }

  /// What no session names goes by its id.
  private func named(_ name: String, _ id: String) -> String {
    name.isEmpty ? id : name
  }

  /// As people look for it: the most dots first, then as in a dictionary.
  private func byDots(_ rows: [Row]) -> [Row] {
    rows.map { ($0, Plain.text($0.name).lowercased()) }
      .sorted { left, right in
        if left.0.isRest != right.0.isRest { return right.0.isRest }
        if left.0.dots != right.0.dots { return left.0.dots > right.0.dots }
        return (left.1, left.0.word ?? "") < (right.1, right.0.word ?? "")
      }
      .map(\.0)
  }

  private func table(_ header: [String], _ rows: [Row]) -> [String] {
    if rows.isEmpty { return [words("aggregate.noRows")] }
    let texts = rows.first?.word == nil ? 1 : 2
    let columns = header.enumerated().map { place, key in
      let kind: BarTable.Kind =
        place == 0 ? .name : place < texts ? .word : .number
      return (header: words("aggregate.\(key)"), kind: kind)
    }
    var table = BarTable(columns, width: width)
    for row in rows {
      let texts = [row.name] + (row.word.map { [$0] } ?? [])
      table.add(texts + row.counts.map(words.grouped), value: row.dots)
    }
    return table.lines
  }
}
