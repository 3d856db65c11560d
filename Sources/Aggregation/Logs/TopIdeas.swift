import SessionLog
import Synchronization
import Workshop

/// The best ideas of many logs.
struct TopIdeas: Sendable {
  private var best: [Candidate] = []
  /// The last of so many that are sorted.
  private var least: Candidate?
  private let count: Int

  private struct Candidate: Sendable {
    var place: Archive.Place
    var idea: LogFigures.Best

    func isBetter(than other: Candidate) -> Bool {
      if idea.dots != other.idea.dots { return idea.dots > other.idea.dots }
      return idea.voters > other.idea.voters
    }
  }

  /// None yet, and at most so many.
  init(count: Int) { self.count = count }

  /// Adds an idea of a log.
  ///
  /// Logs come in the order of their sessions and their ideas in their own, so
  /// that of two that are alike the earlier one is the better.
  @inline(__always)
  mutating func add(_ idea: LogFigures.Best, of place: Archive.Place) {
    add(Candidate(place: place, idea: idea))
  }

  /// Adds the best of later sessions.
  mutating func add(_ later: TopIdeas) {
    for candidate in later.best { add(candidate) }
  }

  private mutating func add(_ candidate: Candidate) {
    if let least, !candidate.isBetter(than: least) { return }
    best.append(candidate)
    if best.count >= 2 * count + 64 { keep() }
  }

  /// Sorts them, which pays only now and then, and drops what is too much.
  private mutating func keep() {
    let order = best.indices.sorted { left, right in
      best[left].isBetter(than: best[right])
        || !best[right].isBetter(than: best[left]) && left < right
    }
    best = order.prefix(count).map { best[$0] }
    least = best.count == count ? best.last : nil
  }

  /// The ideas with their texts, which are read only now: they are few.
  mutating func ideas(
    of archive: Archive, proving proof: Bool
  ) -> [Figures.TopIdea] {
    keep()
    let details = details(of: archive, proving: proof)
    return best.map { candidate in
      let idea = details[candidate.place]?[candidate.idea.idea]
      return Figures.TopIdea(
        session: archive.session(of: candidate.place),
        idea: IdeaID(Int(candidate.idea.idea)), text: idea?.text,
        department: idea?.department ?? "", dots: candidate.idea.dots,
        voters: Int(candidate.idea.voters))
    }
  }

  private typealias Details = (text: String?, department: DepartmentID)

  private func details(
    of archive: Archive, proving proof: Bool
  ) -> [Archive.Place: [Int32: Details]] {
    let logs = Array(Dictionary(grouping: best, by: \.place))
    let next = Atomic(0)
    let read = concurrently(min(processors, logs.count)) { _ in
      var counting = LogCounting(top: 0, proving: proof)
      var found: [Archive.Place: [Int32: Details]] = [:]
      while case let log = next.wrappingAdd(1, ordering: .relaxed).oldValue,
        log < logs.count
      {
        let place = logs[log].key
        let ideas = logs[log].value.map(\.idea.idea)
        let details = counting.ideas(
          ideas, of: archive.path(of: place), length: archive[place].length)
        for (idea, details) in zip(ideas, details) {
          found[place, default: [:]][idea] = details
        }
      }
      return found
    }
    return read.reduce(into: [:]) { all, some in
      all.merge(some) { one, _ in one }
    }
  }
}
