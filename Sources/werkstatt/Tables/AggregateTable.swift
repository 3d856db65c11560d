import Aggregation
import Exchange
import Interface

/// The figures of many sessions for people: the sums, then one table.
struct AggregateTable {
  private let aggregate: Aggregate
  private let dimension: Figures.Dimension
  private let words: Wording

  init(
    _ aggregate: Aggregate, by dimension: Figures.Dimension?, _ words: Wording
  ) {
    self.aggregate = aggregate
    self.dimension = dimension ?? .department
    self.words = words
  }

  var text: String {
    let parts = [sums, table.lines, topLines].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var figures: Figures { aggregate.figures }

  private var sums: [String] {
    let counts = figures.counts
    let rows: [(String, Int)] = [
      ("sessions", counts.sessions), ("participants", counts.participants),
      ("ideas", counts.ideas), ("withdrawn", counts.withdrawn),
      ("merged", counts.merged), ("rounds", counts.rounds),
      ("ballots", counts.ballots), ("dots", counts.dots),
      ("against", counts.against), ("measures", counts.measures),
      ("copies", aggregate.copies.count),
    ]
    var table = TextTable(["", ""], numbers: [1])
    for (name, count) in rows {
      table.add([words("aggregate.\(name)"), words.grouped(count)])
    }
    return Array(table.lines.dropFirst())
  }

  private var table: TextTable {
    switch dimension {
    case .department:
      table(
        ["ideas", "sharedIdeas", "dots", "measures", "department"],
        figures.departments.sorted { $0.key < $1.key }.map { id, row in
          (
            [row.ideas, row.sharedIdeas, row.dots, row.measures],
            id.isEmpty ? words("aggregate.unsorted") : row.name
          )
        })
    case .group:
      table(
        ["participants", "ideas", "ballots", "dots", "group"],
        figures.groups.sorted { $0.key < $1.key }.map { _, row in
          ([row.participants, row.ideas, row.ballots, row.dots], row.name)
        })
    case .theme:
      table(
        ["ideas", "dots", "theme"],
        figures.themes.sorted { $0.key < $1.key }.map { key, row in
          ([row.ideas, row.dots], "\(key.name) (\(key.department))")
        })
    case .field:
      table(
        ["ideas", "dots", "field"],
        figures.fields.sorted { $0.key < $1.key }.map { _, row in
          ([row.ideas, row.dots], row.name)
        })
    case .session:
      table(
        ["ideas", "ballots", "dots", "session"],
        figures.sessions.map { row in
          ([row.ideas, row.ballots, row.dots], "\(row.date) \(row.title)")
        })
    case .month:
      table(
        ["sessions", "ideas", "ballots", "dots", "month"],
        figures.months.map { row in
          ([row.sessions, row.ideas, row.ballots, row.dots], row.month)
        })
    }
  }

  private func table(
    _ header: [String], _ rows: [(counts: [Int], name: String)]
  ) -> TextTable {
    var table = TextTable(
      header.map { words("aggregate.\($0)") },
      numbers: Set(header.indices.dropLast()))
    for row in rows {
      table.add(row.counts.map(words.grouped) + [row.name])
    }
    return table
  }

  private var topLines: [String] {
    if figures.top.isEmpty { return [] }
    var table = TextTable(
      ["dots", "voters", "idea"].map { words("aggregate.\($0)") },
      numbers: [0, 1])
    for idea in figures.top {
      table.add([
        words.grouped(idea.dots), words.grouped(idea.voters),
        idea.text ?? words("report.erased"),
      ])
    }
    return table.lines
  }
}
