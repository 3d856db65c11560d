import SessionLog
import Workshop

/// Reads what is to be shown of the few things that are shown.
struct FoundDetails {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  /// The best of each group, with the sessions of all.
  func found(_ groups: ArraySlice<SearchRanking.Group>) -> [Found] {
    let groups = Array(groups)
    let paths = Set(
      groups.compactMap(\.members.first).map { archive.path(of: $0.place) })
    let list = paths.sorted { $0.precedes($1) }
    let sessions = concurrently(list.count) { number in
      (try? LogReader.read(list[number], proving: false)).map {
        Session(folding: $0.events)
      }
    }
    let byPath = Dictionary(
      uniqueKeysWithValues: zip(list, sessions))
    return groups.compactMap { group in
      guard let best = group.members.first,
        let session = byPath[archive.path(of: best.place)] ?? nil
      else { return nil }
      return found(best, in: session, places(of: group))
    }
  }

  /// The best one's session, then the others by day.
  private func places(of group: SearchRanking.Group) -> [Found.Place] {
    var places: [Found.Place] = []
    for member in group.members {
      let log = archive[member.place]
      let place = Found.Place(
        session: log.session, title: log.title, date: log.openedAt.day,
        path: archive.path(of: member.place))
      if !places.contains(where: { $0.session == place.session }) {
        places.append(place)
      }
    }
    let others = places.dropFirst().sorted {
      ($0.date, $0.session) < ($1.date, $1.session)
    }
    return places.prefix(1) + others
  }

  private func found(
    _ best: SearchRanking.Member, in session: Session, _ places: [Found.Place]
  ) -> Found? {
    var found = Found(
      kind: best.hit.kind, session: session.id, id: "", text: "",
      department: "", departmentName: "", measures: [], ideas: [],
      score: best.score, sessions: places)
    let number = Int(best.hit.number)
    switch best.hit.kind {
    case .idea:
      guard let idea = session[IdeaID(number)] else { return nil }
      found.add(idea, of: session)
      found.id = idea.id.description
      found.text = idea.text ?? ""
    case .note:
      guard let note = session.note(atLine: number) else { return nil }
      if let idea = note.idea { found.add(idea, of: session) }
      found.idea = note.idea?.id
      found.votes = nil
      found.id = String(number)
      found.text = note.note.text ?? ""
    case .measure:
      guard let measure = session[MeasureID(number)] else { return nil }
      found.add(measure, of: session)
    }
    return found
  }
}

extension Found {
  fileprivate mutating func add(_ idea: Idea, of session: Session) {
    department = idea.department ?? ""
    departmentName = session.department(department)?.name ?? department
    votes = session.votes(in: session.tallies)[idea.id]
    measures = session.measures.filter { measure in
      measure.content.ideas.contains { session.standing($0) == idea.id }
    }.map { measure in
      Fate(
        measure: measure.id, title: measure.content.text.title,
        status: measure.status, progress: measure.progress)
    }
  }

  fileprivate mutating func add(_ measure: Measure, of session: Session) {
    id = measure.id.description
    text = measure.content.text.body
    department = measure.content.department ?? ""
    departmentName = session.department(department)?.name ?? department
    status = measure.status
    progress = measure.progress
    ideas = measure.content.ideas.compactMap { id in
      session[session.standing(id)]?.text
    }
  }
}

extension Session {
  /// A note, and the idea that it is on, as that one stands now.
  fileprivate func note(atLine line: Int) -> (note: Note, idea: Idea?)? {
    if let note = notes.first(where: { $0.seq == line }) { return (note, nil) }
    for idea in ideas {
      if let note = idea.notes.first(where: { $0.seq == line }) {
        return (note, self[standing(idea.id)])
      }
    }
    return nil
  }
}
