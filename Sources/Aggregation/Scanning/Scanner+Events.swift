import Workshop

extension Scanner {
  /// What a line says that the strict reader has read; false where it is
  /// beyond what entries hold.
  mutating func take(_ event: Event, lineEnd: Int) -> Bool {
    if event.fact is SessionOpened != (entries.history.lines == 1) {
      return false
    }
    if let step = event.step {
      guard let step = Int32(exactly: step), step != 0 else { return false }
      line.step = step
    }
    if let text = event.fact.text { line.text = entries.addOddText(text) }
    guard takeFact(of: event, lineEnd: lineEnd) else { return false }
    entries.setText(line.text)
    entries.finish(line)
    return true
  }

  private mutating func takeFact(of event: Event, lineEnd: Int) -> Bool {
    switch event.fact {
    case let fact as SessionOpened:
      if fact.format > SessionOpened.format { return false }
      take(fact, of: event, lineEnd: lineEnd)
      return true
    case let fact as SessionRevised:
      entries.add(
        Revision(
          title: fact.title,
          departments: fact.departments.map { names.named($0) },
          groups: fact.groups.map { names.named($0) },
          fields: fact.fields.map { names.named($0) }))
      return true
    case let fact as IdentityChanged:
      entries.add(.identity, fact.identity >= .group ? 1 : 0)
      return true
    case let fact as Undone: return change(fact.seq) { .undo($0) }
    case let fact as Redone: return change(fact.seq) { .redo($0) }
    case let fact as Redacted: return change(fact.seq) { .redact($0) }
    default:
      return takeIdeaFact(event.fact) ?? takeOtherFact(event.fact) ?? true
    }
  }

  private mutating func change(
    _ seq: Int, _ change: (Int32) -> LineParts.Change
  ) -> Bool {
    guard let other = Int32(exactly: seq) else { return false }
    line.change = change(other)
    return true
  }

  /// Nil where it is no fact of ideas.
  private mutating func takeIdeaFact(_ fact: any Fact) -> Bool? {
    switch fact {
    case let fact as IdeaCaptured:
      add(.captured, fact.idea, name(fact.group), name(fact.department))
    case let fact as IdeaReworded: add(.reworded, fact.idea)
    case let fact as IdeaAssigned:
      add(.assigned, fact.idea, name(fact.department))
    case let fact as IdeaShared: add(.shared, fact.idea, fact.departments)
    case let fact as IdeaLabelled: add(.labelled, fact.idea, fact.fields)
    case let fact as IdeaWithdrawn: add(.withdrawn, fact.idea)
    case let fact as IdeaRestored: add(.restored, fact.idea)
    case let fact as IdeaSplit: add(.split, fact.idea)
    case let fact as IdeasMerged: add(.merged, fact.into, fact.from)
    case let fact as ThemeNamed:
      add(.themeNamed, fact.theme, name(fact.department))
    case let fact as IdeaThemed:
      fact.theme.map { isKept($0) } ?? true
        ? add(.themed, fact.idea, Int32(fact.theme?.number ?? 0)) : false
    default: nil
    }
  }

  /// Nil where it tells no figure.
  private mutating func takeOtherFact(_ fact: any Fact) -> Bool? {
    switch fact {
    case let fact as ParticipantJoined:
      add(.joined, fact.participant, name(fact.group))
    case let fact as RoundOpened: add(.roundOpened, fact.round, fact.ideas)
    case let fact as RoundClosed: add(.roundClosed, fact.round)
    case let fact as RoundCancelled: add(.roundCancelled, fact.round)
    case let fact as BallotCounted: add(fact)
    case let fact as MeasureAgreed:
      add(.measureAgreed, fact.measure, name(fact.content.department))
    case let fact as MeasureUpdated:
      add(
        .measureUpdated, fact.measure,
        fact.change.department.map { name($0) } ?? -2,
        fact.tellsWhatHappened ? 1 : 0)
    case let fact as NoteAdded where keepsNotes: addNote(on: fact.idea)
    default: nil
    }
  }
}

extension Scanner {
  private func isKept<Thing>(_ id: Serial<Thing>) -> Bool {
    id.number < Entries.mostOfAKind
  }

  private mutating func name(_ name: String?) -> Int32 {
    name.map { names.number(of: $0) } ?? -1
  }

  private mutating func add<Thing>(
    _ kind: Entries.Kind, _ id: Serial<Thing>, _ a: Int32 = 0, _ b: Int32 = 0
  ) -> Bool {
    guard isKept(id) else { return false }
    entries.add(kind, Int32(id.number), a, b)
    return true
  }

  private mutating func addNote(on idea: IdeaID?) -> Bool {
    guard let idea else {
      entries.add(.noted)
      return true
    }
    return add(.noted, idea)
  }

  private mutating func add(
    _ kind: Entries.Kind, _ idea: IdeaID, _ names: [String]
  ) -> Bool {
    let start = entries.listStart
    for text in names { entries.addNumber(name(text)) }
    return add(kind, idea, start, Int32(names.count))
  }

  private mutating func add<Thing>(
    _ kind: Entries.Kind, _ id: Serial<Thing>, _ ideas: [IdeaID]
  ) -> Bool {
    guard ideas.allSatisfy(isKept) else { return false }
    let start = entries.listStart
    for idea in ideas { entries.addNumber(Int32(idea.number)) }
    return add(kind, id, start, Int32(ideas.count))
  }

  private mutating func add(_ fact: BallotCounted) -> Bool {
    guard isKept(fact.round), let id = BallotNumber(fact.ballot.id) else {
      return false
    }
    let start = entries.dotsStart
    for (idea, count) in fact.ballot.dots {
      guard isKept(idea), let count = Int32(exactly: count) else {
        return false
      }
      entries.addDots(count, for: Int32(idea.number))
    }
    entries.addBallot(
      id, group: name(fact.ballot.group), dotsFrom: start,
      round: Int32(fact.round.number))
    return true
  }
}
