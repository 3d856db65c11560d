extension Session {
  func decideOnSession(
    _ command: Command, at now: Timestamp
  ) throws(Refusal) -> [any Fact] {
    switch command {
    case .open(let opened):
      try checkSettings(
        departments: opened.departments, groups: opened.groups,
        fields: opened.fields)
      return [opened.tidied]
    case .revise(let revision):
      return [try decideOnRevision(revision)]
    case .setIdentity(let identity):
      if identity == self.identity { throw .nothingChanged }
      return [IdentityChanged(identity: identity)]
    case .enter(let phase):
      if phase == self.phase, phaseEnteredAt != nil { throw .nothingChanged }
      return [PhaseEntered(phase: phase)]
    case .startTimer(let phase, let minutes):
      guard (1...1440).contains(minutes) else { throw .badMinutes(minutes) }
      return [
        TimerStarted(
          phase: phase, startedAt: now, endsAt: now.adding(minutes: minutes))
      ]
    case .extendTimer(let minutes):
      guard let timer else { throw .noTimer }
      // What has run out is extended from now on, not from back then.
      let start = minutes > 0 ? max(timer.endsAt, now) : timer.endsAt
      return [TimerExtended(endsAt: start.adding(minutes: minutes))]
    case .stopTimer:
      if timer == nil { throw .noTimer }
      return [TimerStopped()]
    case .redact(let seq, let reason):
      return [try decideOnRedaction(of: seq, reason: reason)]
    case .closeSession:
      if let round = openRound { throw .roundIsOpen(round.id) }
      return [SessionClosed()]
    default: return []
    }
  }

  private func decideOnRevision(
    _ revision: SessionRevised
  ) throws(Refusal) -> SessionRevised {
    var revision = revision
    revision.title = revision.title.map(CleanText.line)
    revision.question = revision.question.map(CleanText.line)
    if revision.title == "" { throw .emptyTitle }
    try checkSettings(
      departments: revision.departments ?? [], groups: revision.groups ?? [],
      fields: revision.fields ?? [])
    var revised = self
    revised.departments = revision.departments ?? departments
    revised.groups = revision.groups ?? groups
    revised.fields = revision.fields ?? fields
    if let id = revised.departmentsMissing.min() { throw .departmentInUse(id) }
    if let id = revised.groupsMissing.min() { throw .groupInUse(id) }
    if let id = revised.fieldsMissing.min() { throw .fieldInUse(id) }
    if revision == SessionRevised() { throw .nothingChanged }
    return revision
  }

  /// Each id once and well formed, each group's letter its own.
  private func checkSettings(
    departments: [Department], groups: [Group], fields: [Field]
  ) throws(Refusal) {
    for ids in [departments.map(\.id), groups.map(\.id), fields.map(\.id)] {
      var seen: Set<String> = []
      for id in ids {
        if !isTemplateID(id) { throw .badID(id) }
        if !seen.insert(id).inserted { throw .idTwice(id) }
      }
    }
    var letters: Set<String> = []
    for letter in groups.compactMap(\.short)
    where !letters.insert(letter).inserted {
      throw .shortTwice(letter)
    }
  }

  private func decideOnRedaction(
    of seq: Int, reason: Redacted.Reason
  ) throws(Refusal) -> Redacted {
    guard let event = history[seq] else { throw .unknownLine(seq) }
    if history.redacted.contains(seq) { throw .alreadyRedacted(seq) }
    if event.fact.text == nil { throw .hasNoText(seq) }
    return Redacted(seq: seq, reason: reason)
  }
}

extension Session {
  /// Departments that something names and the settings don't have.
  var departmentsMissing: Set<DepartmentID> {
    let known = Set(departments.map(\.id))
    var used = Set(ideas.compactMap(\.department))
    used.formUnion(ideas.flatMap(\.shared))
    used.formUnion(measures.compactMap(\.content.department))
    used.formUnion(measures.flatMap(\.content.partners))
    used.formUnion(themes.compactMap(\.department))
    return used.subtracting(known)
  }

  var groupsMissing: Set<GroupID> {
    let known = Set(groups.map(\.id))
    var used = Set(ideas.compactMap(\.group))
    used.formUnion(participants.compactMap(\.group))
    used.formUnion(rounds.flatMap { $0.ballots.compactMap(\.group) })
    return used.subtracting(known)
  }

  var fieldsMissing: Set<FieldID> {
    Set(ideas.flatMap(\.fields)).subtracting(fields.map(\.id))
  }
}

extension SessionOpened {
  /// With the texts that people typed made safe.
  fileprivate var tidied: SessionOpened {
    var opened = self
    opened.title = CleanText.line(title)
    opened.question = CleanText.line(question)
    return opened
  }
}
