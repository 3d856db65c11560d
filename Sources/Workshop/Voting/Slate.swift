/// The ideas that a round's ideas have become by now, without the withdrawn.
struct Slate {
  /// In the order in which the round lists them.
  private(set) var ideas: [IdeaID] = []
  /// Where in `ideas` each listed one went; the withdrawn are missing.
  private var places = SerialTable<Idea, Int>()
  /// Whether two of them went to one place.
  private let isMerged: Bool

  init(_ round: Round, in session: Session) {
    var known = SerialTable<Idea, Int>()
    var listed = 0
    for id in round.ideas {
      let standing = session.standing(id)
      guard session[standing]?.isWithdrawn == false else { continue }
      let place = known[standing] ?? ideas.count
      if place == ideas.count { ideas.append(standing) }
      known[standing] = place
      places[id] = place
      listed += 1
    }
    isMerged = listed > ideas.count
  }

  /// What a ballot gives, by the place of the idea in `ideas`: dots on ideas
  /// that were merged since are added first.
  func sums(of ballot: Ballot) -> [(place: Int, dots: Int)] {
    var sums: [(place: Int, dots: Int)] = []
    sums.reserveCapacity(ballot.dots.count)
    for (idea, dots) in ballot.dots {
      guard let place = places[idea] else { continue }
      // Most ideas stand for themselves.
      if isMerged, let same = sums.firstIndex(where: { $0.place == place }) {
        sums[same].dots += dots
      } else {
        sums.append((place, dots))
      }
    }
    return sums
  }
}

extension Session {
  /// The ballots of a closed round as they count in its results, in the order
  /// of the log: dots on ideas that were merged since are added, those on
  /// withdrawn ones and zeros left out; an open round gives none.
  ///
  /// A ballot stays that has nothing left: it was cast, and counts as one.
  public func ballotsAsCounted(in round: Round) -> [Ballot] {
    guard round.state == .closed else { return [] }
    let slate = Slate(round, in: self)
    return round.ballots.map { ballot in
      var counted = ballot
      counted.dots = [:]
      for (place, dots) in slate.sums(of: ballot) where dots != 0 {
        counted.dots[slate.ideas[place]] = dots
      }
      return counted
    }
  }
}
