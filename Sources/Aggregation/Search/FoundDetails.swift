import SessionLog
import Workshop

/// Reads what is to be shown of the few things that are shown.
struct FoundDetails {
  private let archive: Archive
  /// In the order of the sessions' ids.
  private let places: [Archive.Place]
  private let query: SearchQuery

  init(
    _ archive: Archive, _ places: [Archive.Place], _ query: SearchQuery
  ) {
    self.archive = archive
    self.places = places
    self.query = query
  }

  /// The best of each group, with the sessions of all.
  ///
  /// One session after the other is read, and none is kept.
  func found(_ groups: ArraySlice<HitGroup>) -> [Found] {
    let groups = Array(groups)
    let bySession = Dictionary(grouping: groups.indices) {
      groups[$0].best.session
    }
    let sessions = Array(bySession.keys)
    let read = concurrently(sessions.count) { number in
      found(groups, bySession[sessions[number]] ?? [], sessions[number])
    }
    var all = read.flatMap(\.self).sorted { $0.group < $1.group }
    let texts = ThingReading.texts(
      of: all.map { groups[$0.group].wordings }, archive, places)
    for (place, texts) in zip(all.indices, texts) {
      let shown = all[place].found.text
      all[place].found.wordings =
        texts.compactMap { $0?.text }
        .filter { $0 != shown }.uniqued
    }
    return all.map(\.found)
  }

  private func found(
    _ groups: [HitGroup], _ numbers: [Int], _ session: Int32
  ) -> [(group: Int, found: Found)] {
    let path = archive.path(of: places[Int(session)])
    guard let contents = try? LogReader.read(path, proving: false) else {
      return []
    }
    let session = Session(folding: contents.events)
    let votes = session.votes(in: session.tallies)
    var marks = SearchMarks(query, language: session.language)
    return numbers.compactMap { number in
      let group = groups[number]
      guard
        var found = Found(
          group.best, in: session, votes, sessions(of: group))
      else { return nil }
      found.also.removeAll {
        $0 == found.text || marks.words(in: $0).isEmpty
      }
      return (number, found)
    }
  }

  /// The best one's session, then the others by day.
  private func sessions(of group: HitGroup) -> [Found.Place] {
    let others = group.otherSessions.map(place).sorted {
      $0.date != $1.date
        ? $0.date < $1.date : $0.session.precedes($1.session)
    }
    return [place(group.best.session)] + others
  }

  private func place(_ session: Int32) -> Found.Place {
    let place = places[Int(session)]
    return Found.Place(
      session: archive.session(of: place), title: archive.title(of: place),
      date: archive[place].openedAt.day,
      path: archive.path(of: place))
  }
}

extension Found {
  /// Nil where the log has changed since, and it is not there any more.
  fileprivate init?(
    _ best: HitGroup.Member, in session: Session,
    _ votes: [IdeaID: IdeaVotes], _ sessions: [Place]
  ) {
    self.init(
      kind: best.kind, session: session.id, id: "", text: "", department: "",
      departmentName: "", measures: [], ideas: [], also: [],
      wordings: [], score: best.score,
      language: session.language, sessions: sessions)
    let number = Int(best.number)
    switch best.kind {
    case .idea:
      guard let idea = session[IdeaID(number)] else { return nil }
      add(idea, of: session)
      self.votes = votes[idea.id]
      id = idea.id.description
      text = idea.text ?? ""
      also = session.originals(of: idea.id).compactMap(\.text)
    case .note:
      guard let note = session.note(atLine: number) else { return nil }
      if let idea = note.idea { add(idea, of: session) }
      idea = note.idea?.id
      ideas = [note.idea?.text].compactMap(\.self)
      id = String(number)
      text = note.note.text ?? ""
    case .measure:
      guard let measure = session[MeasureID(number)] else { return nil }
      add(measure, of: session)
    }
  }

  fileprivate mutating func add(_ idea: Idea, of session: Session) {
    department = idea.department ?? ""
    departmentName = session.department(department)?.name ?? department
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
    also = measure.updates.compactMap(\.text)
    ideas = measure.content.ideas.map(session.standing).uniqued.compactMap {
      session[$0]?.text
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
