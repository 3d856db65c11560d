import Aggregation
import Exchange
import Interface
import Surface

/// The figures of many sessions for people: the sums, then one table, then the
/// best ideas.
struct AggregateTable {
  private let aggregate: Aggregate
  let dimension: Figures.Dimension
  let width: Int?
  let words: Wording

  /// In so many columns; nil for no bars, and every name in full.
  init(
    _ aggregate: Aggregate, by dimension: Figures.Dimension, width: Int?,
    _ words: Wording
  ) {
    self.aggregate = aggregate
    self.dimension = dimension
    self.width = width
    self.words = words
  }

  var text: String {
    let parts = [sums, table, ideas].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  var figures: Figures { aggregate.figures }

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
    let texts = rows.map { name, count in
      (words("aggregate.\(name)"), words.grouped(count))
    }
    return CountColumns(texts, width: width).lines
  }

  private var ideas: [String] {
    var table = BarTable(
      [
        (words("aggregate.dots"), .number),
        (words("aggregate.voters"), .number),
        (words("aggregate.idea"), .name),
      ], width: width)
    for idea in figures.top {
      table.add(
        [
          words.grouped(idea.dots), words.grouped(idea.voters),
          idea.text ?? words("report.erased"),
        ], value: idea.dots)
    }
    return table.lines
  }
}
