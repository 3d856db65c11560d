import SessionLog
import Workshop

/// The best ideas of many logs.
struct TopIdeas {
  private let archive: Archive
  private var best: [Candidate] = []
  private let count: Int

  private struct Candidate {
    var place: Archive.Place
    var idea: LogFigures.Best
  }

  /// Finds so many of the best among some logs.
  init(_ archive: Archive, _ places: [Archive.Place], count: Int) {
    self.archive = archive
    self.count = count
    var least: LogFigures.Best?
    for place in places {
      for idea in archive.parts[place.part].logs[place.log].best {
        // Each log's own are in order, so no later one is better.
        if let least, idea.isWorse(than: least) { break }
        best.append(Candidate(place: place, idea: idea))
      }
      if best.count >= 8 * (count + 1) {
        keep()
        least = best.count == count ? best.last?.idea : nil
      }
    }
    keep()
  }

  private mutating func keep() {
    let archive = archive
    best.sort { Self.isBetter($0, than: $1, archive) }
    best.removeLast(max(0, best.count - count))
  }

  private static func isBetter(
    _ left: Candidate, than right: Candidate, _ archive: Archive
  ) -> Bool {
    let (one, other) = (left.idea, right.idea)
    if one.dots != other.dots { return one.dots > other.dots }
    if one.voters != other.voters { return one.voters > other.voters }
    let sessions = (archive[left.place].session, archive[right.place].session)
    if sessions.0 != sessions.1 { return sessions.0.precedes(sessions.1) }
    return one.idea < other.idea
  }

  /// The ideas with their texts, which are read only now: they are few.
  func ideas(proving proof: Bool) -> [Figures.TopIdea] {
    var counting = LogCounting(top: 0, proving: proof)
    var found: [Archive.Place: [Int32: Details]] = [:]
    for (place, candidates) in Dictionary(grouping: best, by: \.place) {
      let numbers = candidates.map(\.idea.idea)
      let ideas = counting.ideas(
        numbers, of: archive.path(of: place), length: archive[place].length)
      for (number, idea) in zip(numbers, ideas) {
        found[place, default: [:]][number] = idea
      }
    }
    return best.map { candidate in
      let details = found[candidate.place]?[candidate.idea.idea]
      return Figures.TopIdea(
        session: archive[candidate.place].session,
        idea: IdeaID(Int(candidate.idea.idea)), text: details?.text,
        department: details?.department ?? "", dots: candidate.idea.dots,
        voters: Int(candidate.idea.voters))
    }
  }

  private typealias Details = (text: String?, department: DepartmentID)
}

extension LogFigures.Best {
  /// Whether no order of sessions makes it better than the other.
  fileprivate func isWorse(than other: LogFigures.Best) -> Bool {
    dots < other.dots || dots == other.dots && voters < other.voters
  }
}
