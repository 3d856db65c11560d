import Workshop

extension PackedWriter {
  /// All but the sessions, which are one in a log.
  mutating func add(_ counts: Figures.Counts) {
    add(counts.events)
    add(counts.participants)
    add(counts.ideas)
    add(counts.withdrawn)
    add(counts.merged)
    add(counts.ballots)
    add(counts.dots)
    add(counts.against)
    add(counts.rounds)
    add(counts.measures)
  }

  mutating func add(_ sum: Sum<Int32>) {
    add(sum.name)
    add(sum.ideas)
    add(sum.sharedIdeas)
    add(sum.measures)
    add(sum.participants)
    add(sum.ballots)
    add(sum.dots)
  }

  mutating func add(_ idea: LogFigures.Best) {
    add(idea.idea)
    add(idea.voters)
    add(idea.dots)
  }
}

extension PackedReader {
  mutating func counts() -> Figures.Counts {
    var counts = Figures.Counts()
    counts.sessions = 1
    counts.events = integer()
    counts.participants = integer()
    counts.ideas = integer()
    counts.withdrawn = integer()
    counts.merged = integer()
    counts.ballots = integer()
    counts.dots = integer()
    counts.against = integer()
    counts.rounds = integer()
    counts.measures = integer()
    return counts
  }

  @inline(__always)
  mutating func sum() -> Sum<Int32> {
    Sum(
      name: integer(), ideas: integer(), sharedIdeas: integer(),
      measures: integer(), participants: integer(), ballots: integer(),
      dots: integer())
  }

  @inline(__always)
  mutating func best() -> LogFigures.Best {
    LogFigures.Best(idea: integer(), voters: integer(), dots: integer())
  }
}
