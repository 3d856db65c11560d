import Surface
import Workshop

extension Model {
  mutating func performInCommit(_ action: Action, _ key: Key) -> [Effect] {
    switch action {
    case .move: moveInCommit(key)
    case .nextPart:
      let toIdeas = commitPart == .measures && !offeredIdeas.isEmpty
      commit.part = toIdeas ? .ideas : .measures
    case .newMeasure: return open(measureForm(from: chosenForMeasure))
    case .open: return openMeasure()
    case .progress:
      guard let measure = focusedMeasure else { return noMeasure() }
      return open(progressForm(measure))
    case .mark: return markInCommit()
    case .withdraw: return withdrawMeasures()
    case .back where !commit.marked.isEmpty: commit.marked = []
    default: return performEverywhere(action, key)
    }
    return []
  }

  private mutating func noMeasure() -> [Effect] {
    say(.plain, words("commit.noMeasure"))
    return []
  }

  /// The marked ideas, else the offered one in focus.
  private var chosenForMeasure: [IdeaID] {
    if !marked.isEmpty { return marked.sorted() }
    guard commitPart == .ideas else { return [] }
    return [focusedOffer].compactMap { $0 }
  }

  private var focusedOffer: IdeaID? {
    let offered = offeredIdeas
    return offered.isEmpty ? nil : offered[offeredPlace(in: offered)].idea
  }

  private mutating func openMeasure() -> [Effect] {
    switch commitPart {
    case .ideas: return open(measureForm(from: chosenForMeasure))
    case .measures:
      guard let measure = focusedMeasure else {
        return open(measureForm(from: chosenForMeasure))
      }
      return open(measureForm(of: measure))
    }
  }

  private mutating func markInCommit() -> [Effect] {
    switch commitPart {
    case .ideas:
      guard let idea = focusedOffer else { return [] }
      if marked.remove(idea) == nil { marked.insert(idea) }
    case .measures:
      guard let measure = focusedMeasure else { return noMeasure() }
      if commit.marked.remove(measure.id) == nil {
        commit.marked.insert(measure.id)
      }
    }
    return []
  }

  /// The marked measures, else the one in focus: an agreement that nothing
  /// depends on is undone, any other measure is rejected.
  private mutating func withdrawMeasures() -> [Effect] {
    let ids =
      commit.marked.isEmpty
      ? [focusedMeasure?.id].compactMap { $0 } : commit.marked.sorted()
    let chosen = ids.compactMap { session[$0] }
    if chosen.isEmpty { return noMeasure() }
    commit.marked = []
    let standing = chosen.filter { $0.status != .rejected || isUndoable($0) }
    if standing.isEmpty {
      say(.plain, words("commit.alreadyRejected"))
    }
    return standing.flatMap { measure in
      submit(
        isUndoable(measure)
          ? .undoLine(measure.seq)
          : .update(
            MeasureUpdated(
              measure: measure.id, status: .rejected,
              text: words("commit.withdrawnNote"))))
    }
  }

  private func isUndoable(_ measure: Measure) -> Bool {
    let here = Circumstances(seat: seat.name, at: now)
    return (try? session.decide(.undoLine(measure.seq), in: here)) != nil
  }

  /// A measure is on disk: its form is done with.
  mutating func savedMeasure(_ command: Command, _ events: [Event]) {
    switch command {
    case .agree:
      drafts[.measure(nil)] = nil
      marked = []
      guard
        let fact = events.lazy.compactMap({ $0.fact as? MeasureAgreed })
          .first
      else { return }
      commit.focus = fact.measure
      commit.part = .measures
      say(.good, words("commit.agreed", ["id": fact.measure.number]))
    case .update(let update):
      drafts[.measure(update.measure)] = nil
      drafts[.progress(update.measure)] = nil
      commit.focus = update.measure
      let key = update.status == .rejected ? "rejected" : "updated"
      say(.good, words("commit.\(key)", ["id": update.measure.number]))
    default: break
    }
  }
}
