import ArgumentParser
import Workshop

/// Where in the real-data workshop the demo opens.
enum DemoPoint: String, CaseIterable, ExpressibleByArgument {
  case ideate
  /// With a third of the ideas unsorted.
  case cluster
  case vote
  case review

  /// How many of the workshop's lines the copy keeps.
  func lines(of events: [Event]) -> Int {
    switch self {
    case .ideate: before(.cluster, in: events)
    case .cluster: sorted(twoThirdsOf: events)
    case .vote: before(.vote, in: events)
    case .review: before(.commit, in: events)
    }
  }

  /// The phase in which it opens.
  var phase: Phase {
    switch self {
    case .ideate: .ideate
    case .cluster: .cluster
    case .vote: .vote
    case .review: .review
    }
  }

  private func before(_ phase: Phase, in events: [Event]) -> Int {
    let entered = events.firstIndex { event in
      (event.fact as? PhaseEntered)?.phase == phase
    }
    return entered ?? events.count
  }

  private func sorted(twoThirdsOf events: [Event]) -> Int {
    let assigned = events.indices.filter { events[$0].fact is IdeaAssigned }
    let kept = assigned.prefix(assigned.count * 2 / 3)
    return kept.last.map { $0 + 1 } ?? before(.vote, in: events)
  }
}
