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
  ///
  /// Logs that can't be read any more are added to `unread`.
  mutating func ideas(
    of archive: Archive, proving proof: Bool,
    unread: inout [Aggregate.LeftOut]
  ) -> [Figures.TopIdea] {
    keep()
    var details: [Archive.Place: [Int32: Details]] = [:]
    for log in read(archive, proving: proof) {
      switch log.ideas {
      case .success(let ideas): details[log.place] = ideas
      case .failure(let reason): unread.append(reason)
      }
    }
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

  private struct ReadLog: Sendable {
    var place: Archive.Place
    var ideas: Result<[Int32: Details], Aggregate.LeftOut>
  }

  private func read(_ archive: Archive, proving proof: Bool) -> [ReadLog] {
    let logs = Array(Dictionary(grouping: best, by: \.place))
    let next = Atomic(0)
    return concurrently(min(processors, logs.count)) { _ in
      var counting = LogCounting(top: 0, proving: proof)
      var read: [ReadLog] = []
      while case let log = next.wrappingAdd(1, ordering: .relaxed).oldValue,
        log < logs.count
      {
        let (place, candidates) = logs[log]
        let ideas = Result { () throws(Aggregate.LeftOut) in
          try counting.ideas(
            candidates.map(\.idea.idea), of: archive.path(of: place),
            length: archive[place].length)
        }
        read.append(ReadLog(place: place, ideas: ideas))
      }
      return read
    }.flatMap(\.self)
  }
}
