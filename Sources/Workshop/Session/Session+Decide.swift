extension Session {
  /// The events that a command gives in this session, or why it can't be.
  ///
  /// Every rule lives here and in the decisions it calls. The events bear the
  /// numbers that follow the last line; where there are several, they are one
  /// step.
  public func decide(
    _ command: Command, in circumstances: Circumstances
  ) throws(Refusal) -> [Event] {
    try allow(command)
    let facts = try facts(of: command, in: circumstances)
    var circumstances = circumstances
    circumstances.at = begun(command) ?? circumstances.at
    return events(facts, in: circumstances, asStep: command.isOneStep)
  }

  /// A sealed session takes only what goes on after a workshop.
  private func allow(_ command: Command) throws(Refusal) {
    if case .open = command {
      if !id.isEmpty { throw .alreadyOpen }
      return
    }
    if id.isEmpty { throw .notOpen }
    guard closedAt != nil else { return }
    switch command {
    case .undo, .undoLine, .redo, .redact, .update, .note, .together: break
    default: throw .sessionIsClosed
    }
  }

  private func facts(
    of command: Command, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    switch command {
    case .open, .revise, .setIdentity, .enter, .startTimer, .extendTimer,
      .stopTimer, .closeSession, .redact:
      try decideOnSession(command, at: circumstances.at)
    case .join, .setAttendance, .leave:
      try decideOnPeople(command)
    case .capture, .reword, .withdraw, .restore, .note:
      try decideOnIdeas(command)
    case .assign, .share, .label, .merge, .split:
      try decideOnSorting(command)
    case .theme, .putInTheme, .renameTheme:
      try decideOnThemes(command)
    case .openRound, .changeRules, .cast, .countBox, .countPaper, .closeRound,
      .cancelRound, .drawLot:
      try decideOnVoting(command, in: circumstances)
    case .importRound(let round):
      try decideOnImport(round, digest: circumstances.digest)
    case .agree, .update:
      try decideOnMeasures(command)
    case .undo, .undoLine, .redo:
      try decideOnHistory(command, in: circumstances)
    case .together(let commands):
      try decide(onAllOf: commands, in: circumstances)
    }
  }

  /// Each command sees what those before it did.
  private func decide(
    onAllOf commands: [Command], in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    if commands.isEmpty { throw .nothingChosen }
    var extended = self
    var all: [any Fact] = []
    for command in commands {
      try extended.allow(command)
      let facts = try extended.facts(of: command, in: circumstances)
      all += extended.fold(facts)
    }
    return all
  }

  /// The time of a closing of a secret round that was begun: all its lines
  /// bear one and the same.
  private func begun(_ command: Command) -> Timestamp? {
    guard case .closeRound(let id, _) = command,
      self[id]?.rules.secrecy == .secret,
      let last = history.events.last, let fact = last.fact as? BallotCounted,
      fact.round == id
    else { return nil }
    return last.at
  }

  private func events(
    _ facts: [any Fact], in circumstances: Circumstances, asStep: Bool
  ) -> [Event] {
    let first = history.nextSeq
    let at = max(circumstances.at, history.events.last?.at ?? circumstances.at)
    return facts.enumerated().map { index, fact in
      Event(
        seq: first + index, at: at, seat: circumstances.seat,
        step: asStep && facts.count > 1 ? first : nil, fact: fact)
    }
  }
}

extension Command {
  /// Whether its lines are undone together.
  ///
  /// What counts ballots never is.
  fileprivate var isOneStep: Bool {
    switch self {
    case .closeRound, .importRound: false
    case .together(let commands): commands.allSatisfy(\.isOneStep)
    default: true
    }
  }
}
