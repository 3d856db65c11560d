extension Session {
  func decideOnSession(
    _ command: Command, at now: Timestamp
  ) throws(Refusal) -> [any Fact] {
    switch command {
    case .open(let opened):
      return [try decideOnOpening(opened)]
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
      guard minutes != 0, (-1440...1440).contains(minutes) else {
        throw .badMinutes(minutes)
      }
      // What has run out is extended from now on, not from back then, and
      // nothing ends before it began.
      let start = minutes > 0 ? max(timer.endsAt, now) : timer.endsAt
      let end = max(timer.startedAt, start.adding(minutes: minutes))
      if end == timer.endsAt { throw .nothingChanged }
      return [TimerExtended(endsAt: end)]
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

  private func decideOnOpening(
    _ opened: SessionOpened
  ) throws(Refusal) -> SessionOpened {
    let opened = opened.tidied
    if !Template.languages.contains(opened.language) {
      throw .unknownLanguage(opened.language)
    }
    if opened.minimumGroup < 1 { throw .badMinimum(opened.minimumGroup) }
    try checkSettings(
      departments: opened.departments, groups: opened.groups,
      fields: opened.fields, agenda: opened.agenda)
    return opened
  }

  func decideOnRevision(
    _ revision: SessionRevised
  ) throws(Refusal) -> SessionRevised {
    let revision = revision.tidied
    if revision.title == "" { throw .emptyTitle }
    try checkSettings(
      departments: revision.departments ?? [], groups: revision.groups ?? [],
      fields: revision.fields ?? [], agenda: revision.agenda ?? [])
    var revised = self
    revised.departments = revision.departments ?? departments
    revised.groups = revision.groups ?? groups
    revised.fields = revision.fields ?? fields
    if !changes(revision) { throw .nothingChanged }
    if let id = revised.departmentsMissing.min() { throw .departmentInUse(id) }
    if let id = revised.groupsMissing.min() { throw .groupInUse(id) }
    if let id = revised.fieldsMissing.min() { throw .fieldInUse(id) }
    return revision
  }

  /// Whether a revision says anything that is not so already.
  private func changes(_ revision: SessionRevised) -> Bool {
    revision.title ?? title != title
      || revision.question ?? question != question
      || revision.departments ?? departments != departments
      || revision.groups ?? groups != groups
      || revision.fields ?? fields != fields
      || revision.agenda ?? agenda != agenda
  }

  /// Each id once and well formed, each group's letter its own.
  private func checkSettings(
    departments: [Department], groups: [Group], fields: [Field],
    agenda: [AgendaItem]
  ) throws(Refusal) {
    for item in agenda where !AgendaItem.range.contains(item.minutes) {
      throw .badMinutes(item.minutes)
    }
    for ids in [departments.map(\.id), groups.map(\.id), fields.map(\.id)] {
      var seen: Set<String> = []
      for id in ids {
        if !isTemplateID(id) { throw .badID(id) }
        if !seen.insert(id).inserted { throw .idTwice(id) }
      }
    }
    var letters: Set<String> = []
    for letter in groups.compactMap(\.short) {
      if letter.count != 1 { throw .badLetter(letter) }
      if !letters.insert(letter).inserted { throw .shortTwice(letter) }
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

  /// All of these, each with its kind.
  var missingSettings: Set<[String]> {
    Set(departmentsMissing.map { ["department", $0] })
      .union(groupsMissing.map { ["group", $0] })
      .union(fieldsMissing.map { ["field", $0] })
  }
}

extension SessionOpened {
  /// With the texts that people typed made safe.
  fileprivate var tidied: SessionOpened {
    var opened = self
    opened.title = CleanText.line(title)
    opened.question = CleanText.line(question)
    opened.departments = departments.map(\.tidied)
    opened.groups = groups.map(\.tidied)
    opened.fields = fields.map(\.tidied)
    return opened
  }
}

extension SessionRevised {
  /// With the texts that people typed made safe.
  fileprivate var tidied: SessionRevised {
    SessionRevised(
      title: title.map(CleanText.line), question: question.map(CleanText.line),
      departments: departments?.map(\.tidied), groups: groups?.map(\.tidied),
      fields: fields?.map(\.tidied), agenda: agenda)
  }
}

extension Department {
  fileprivate var tidied: Department {
    Department(
      id: id, name: CleanText.line(name), short: CleanText.line(short),
      keywords: keywords.map(CleanText.line).filter { !$0.isEmpty })
  }
}

extension Group {
  fileprivate var tidied: Group {
    Group(
      id: id, name: CleanText.line(name),
      short: short.map(CleanText.line).nonEmpty)
  }
}

extension Field {
  fileprivate var tidied: Field {
    Field(id: id, name: CleanText.line(name))
  }
}
