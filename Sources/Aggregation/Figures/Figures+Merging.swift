import Workshop

extension Figures {
  /// Adds the figures of other sessions; the order does not matter.
  public mutating func add(_ other: Figures) {
    counts.add(other.counts)
    for (id, figures) in other.departments {
      departments.add(id, figures)
    }
    for (id, figures) in other.groups {
      groups.add(id, figures)
    }
    for (id, figures) in other.fields {
      fields.add(id, figures)
    }
    for (key, figures) in other.themes {
      themes.add(key, figures)
    }
    sessions += other.sessions
    top += other.top
    // Sorting pays only now and then.
    if top.count > 8 * (topLength + 1) { keepTop() }
  }

  /// Brings what is listed into its order, which all adding must end with.
  public mutating func sort() {
    sessions.sort { $0.session.precedes($1.session) }
    keepTop()
  }

  mutating func keepTop() {
    top.sort { $0.isBetter(than: $1) }
    top = Array(top.prefix(topLength))
  }
}

extension Figures.TopIdea {
  fileprivate func isBetter(than other: Figures.TopIdea) -> Bool {
    if dots != other.dots { return dots > other.dots }
    if voters != other.voters { return voters > other.voters }
    if session != other.session { return session.precedes(other.session) }
    return idea < other.idea
  }
}

extension Figures.Counts {
  mutating func add(_ other: Figures.Counts) {
    sessions += other.sessions
    events += other.events
    participants += other.participants
    ideas += other.ideas
    withdrawn += other.withdrawn
    merged += other.merged
    ballots += other.ballots
    dots += other.dots
    against += other.against
    rounds += other.rounds
    measures += other.measures
  }
}

extension Figures.LatestName {
  fileprivate mutating func add(_ other: Figures.LatestName) {
    if isBefore(other) { self = other }
  }

  /// Of two sessions opened in the same moment the higher id is the later; of
  /// two names in one session the first in the order of bytes counts.
  private func isBefore(_ other: Figures.LatestName) -> Bool {
    if since != other.since { return since < other.since }
    if session != other.session { return session.precedes(other.session) }
    return other.text.precedes(text)
  }
}

extension Figures.DepartmentFigures {
  mutating func add(_ other: Figures.DepartmentFigures) {
    latest.add(other.latest)
    ideas += other.ideas
    sharedIdeas += other.sharedIdeas
    dots += other.dots
    measures += other.measures
  }
}

extension Figures.GroupFigures {
  mutating func add(_ other: Figures.GroupFigures) {
    latest.add(other.latest)
    participants += other.participants
    ideas += other.ideas
    ballots += other.ballots
    dots += other.dots
  }
}

extension Figures.LabelFigures {
  mutating func add(_ other: Figures.LabelFigures) {
    latest.add(other.latest)
    ideas += other.ideas
    dots += other.dots
  }
}

/// Figures of one thing, which can be added up.
protocol Addable {
  mutating func add(_ other: Self)
}

extension Figures.DepartmentFigures: Addable {}
extension Figures.GroupFigures: Addable {}
extension Figures.LabelFigures: Addable {}

/// An id as its bytes are.
protocol ByteOrdered {
  func precedes(_ other: Self) -> Bool
}

extension String: ByteOrdered {}
extension Figures.ThemeKey: ByteOrdered {
  func precedes(_ other: Figures.ThemeKey) -> Bool {
    department.precedes(other.department)
  }
}

extension Dictionary where Key: ByteOrdered, Value: Addable {
  /// Adds what belongs to an id.
  ///
  /// Ids can be the same for people and have other bytes, such as an ä of one
  /// sign or of two: whatever comes first here, the first in the order of
  /// bytes stays.
  mutating func add(_ id: Key, _ figures: Value) {
    guard let place = index(forKey: id) else {
      self[id] = figures
      return
    }
    if id.precedes(keys[place]) {
      var sum = remove(at: place).value
      sum.add(figures)
      self[id] = sum
    } else {
      values[place].add(figures)
    }
  }
}
