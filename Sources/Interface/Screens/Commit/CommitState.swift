import Surface
import Workshop

/// Where the facilitator is among the measures.
struct CommitState: Hashable, Sendable {
  /// A part of the screen.
  enum Part: Hashable, Sendable {
    case measures
    /// The ideas on top of the ranking that no measure carries yet.
    case ideas
  }

  var part = Part.measures
  /// The measure in focus; the last one where it is nil or gone.
  var focus: MeasureID?
  var idea: IdeaID?
  /// Marked to be withdrawn together.
  var marked: Set<MeasureID> = []
}

extension Model {
  /// How many ideas are offered at most.
  static let mostOffered = 10

  /// The ideas on top of the latest ranking that no measure carries yet.
  var offeredIdeas: [Tally.Result] {
    guard let round = reviewedRound else { return [] }
    let left = session.withoutMeasure(in: session.tally(of: round))
    return Array(left.prefix(Self.mostOffered))
  }

  var measurePlace: Int {
    session.measures.firstIndex { $0.id == commit.focus }
      ?? max(0, session.measures.count - 1)
  }

  var focusedMeasure: Measure? {
    session.measures.isEmpty ? nil : session.measures[measurePlace]
  }

  /// The part that has the focus: the ideas as long as there is no measure,
  /// the measures once no idea is left.
  var commitPart: CommitState.Part {
    if session.measures.isEmpty { return .ideas }
    let isLeft = commit.part == .ideas && !offeredIdeas.isEmpty
    return isLeft ? .ideas : .measures
  }

  func offeredPlace(in offered: [Tally.Result]) -> Int {
    offered.firstIndex { $0.idea == commit.idea } ?? 0
  }

  mutating func moveInCommit(_ key: Key) {
    switch commitPart {
    case .measures:
      var place = Selection(index: measurePlace)
      let measures = session.measures
      _ = place.move(key, count: measures.count, page: contentHeight / 2)
      commit.focus = measures.isEmpty ? nil : measures[place.index].id
    case .ideas:
      let offered = offeredIdeas
      var place = Selection(index: offeredPlace(in: offered))
      _ = place.move(key, count: offered.count)
      commit.idea = offered.isEmpty ? nil : offered[place.index].idea
    }
  }
}
