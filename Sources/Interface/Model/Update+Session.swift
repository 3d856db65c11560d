import Surface
import Workshop

extension Model {
  /// Takes over what the log says now.
  mutating func follow(_ session: Session) {
    let phase = self.session.phase
    // What was told of one round says nothing of another.
    if session.openRound?.id != self.session.openRound?.id {
      turnout = Turnout()
      visits.beginRound()
    }
    let before = self.session
    self.session = session
    dropErasedForms(since: before)
    dropPaperIfOver()
    marked = marked.filter { session[$0]?.stands == true }
    if seat.kind == .facilitator, screen != .chooser, screen != .booth,
      session.phase != phase
    {
      show(Screen(session.phase))
    }
  }

  mutating func open(_ session: Session, readOnly: String?) {
    self.session = session
    saving = readOnly.map(Saving.readOnly) ?? .saved
    layers = []
    notice = nil
    proposals = Proposals()
    alike = AlikeIdeas()
    if seat.kind == .facilitator { show(Screen(session.phase)) }
    if seat.kind == .voting { enterBooth() }
    if seat.kind == .writing, session.closedAt != nil {
      say(.plain, words("writing.closed"))
    }
    if let readOnly { say(.bad, readOnly) }
  }

  mutating func submitted(
    _ command: Command, _ outcome: Outcome
  ) -> [Effect] {
    if saving == .saving { saving = .saved }
    switch outcome {
    case .saved(let events):
      saved(command, events)
      return []
    case .refused(let refusal):
      if asksForConsent(to: command, after: refusal) { return [] }
      if case .sessionIsClosed = refusal, seat.kind == .writing {
        say(.bad, words("writing.closed"))
        return refused(command)
      }
      let (what, way) = words.sentences(for: refusal)
      say(.bad, "\(what) \(way)")
      return refused(command)
    case .failed(let sentence):
      // Why nothing goes any more says more than why this did not.
      if case .readOnly(let why) = saving {
        say(.bad, why)
      } else {
        say(.bad, sentence)
      }
      return refused(command) + [.bell]
    }
  }
}
