import Workshop

/// Which ideas there are, which were withdrawn, and into which each was
/// merged.
struct MergedIdeas {
  private var known: Set<IdeaID> = []
  private var withdrawn: Set<IdeaID> = []
  private var merged: [IdeaID: IdeaID] = [:]

  mutating func take(_ fact: any Fact) {
    switch fact {
    case let fact as IdeaCaptured: known.insert(fact.idea)
    case let fact as IdeaWithdrawn where known.contains(fact.idea):
      withdrawn.insert(fact.idea)
    case let fact as IdeaRestored: withdrawn.remove(fact.idea)
    case let fact as IdeaSplit: merged[fact.idea] = nil
    case let fact as IdeasMerged: merge(fact)
    default: break
    }
  }

  /// A merge that would close a circle is none.
  private mutating func merge(_ fact: IdeasMerged) {
    guard known.contains(fact.into) else { return }
    let way = Set(way(from: fact.into))
    if fact.from.contains(where: way.contains) { return }
    for idea in fact.from where known.contains(idea) {
      merged[idea] = fact.into
    }
  }

  private func way(from start: IdeaID) -> [IdeaID] {
    var way = [start]
    while let last = way.last, let next = merged[last] { way.append(next) }
    return way
  }

  /// What an idea counts as; nil where that is withdrawn or was never there.
  func standing(_ idea: IdeaID) -> IdeaID? {
    guard let end = way(from: idea).last, known.contains(end),
      !withdrawn.contains(end)
    else { return nil }
    return end
  }
}
