import Surface
import Workshop

extension Model {
  /// Begins to erase a text of the idea in focus: first which, where it has
  /// notes as well, then why, then whether really.
  mutating func redact() -> [Effect] {
    if let obstacle = obstacle(to: .redact) {
      say(.plain, obstacle)
      return []
    }
    guard let idea = focusedIdea else { return [] }
    let items = texts(of: idea)
    guard items.count > 1 else {
      return chosenText(items.first?.id ?? "", of: idea.id)
    }
    layers.append(
      .picker(
        Picker(
          .redactedText(idea.id), title: words("redact.which"), items: items)))
    return []
  }

  /// Why the text in focus can't be erased.
  var obstacleToRedaction: String? {
    guard screen == .ideate || screen == .board, let idea = focusedIdea
    else { return words("redact.noIdea") }
    return texts(of: idea).isEmpty ? words("redact.gone") : nil
  }

  /// The texts that can be erased: the idea's own, those of ideas that were
  /// merged into it, and the notes on any of them.
  private func texts(of idea: Idea) -> [Picker.Item] {
    let ideas = [idea] + session.originals(of: idea.id)
    let own = ideas.filter { $0.text != nil }.map {
      Picker.Item(id: $0.id.description, label: numberedLine(of: $0))
    }
    let notes = ideas.flatMap(\.notes).compactMap { note in
      note.text.map {
        Picker.Item(
          id: String(note.seq), label: $0, detail: words("redact.note"))
      }
    }
    return own + notes
  }

  /// Which text it is: a note's line, or all that an idea ever said.
  mutating func chosenText(_ id: String, of idea: IdeaID) -> [Effect] {
    askForReason(
      Int(id).map { [$0] } ?? session.textLines(of: IdeaID(id) ?? idea))
  }

  private mutating func askForReason(_ lines: [Int]) -> [Effect] {
    let items = Redacted.Reason.allCases.enumerated().map { index, reason in
      Picker.Item(
        id: reason.rawValue, mark: String(index + 1),
        label: words("redact.reason.\(reason.rawValue)"))
    }
    layers.append(
      .picker(
        Picker(
          .redactionReason(lines), title: words("redact.why"), items: items)))
    return []
  }

  mutating func chosenReason(_ id: String, for lines: [Int]) -> [Effect] {
    guard let reason = Redacted.Reason(rawValue: id) else { return [] }
    ask(.redact(lines, reason), words.redactionQuestion(lines, session))
    return []
  }

  /// It is asked for: nothing brings a text back.
  mutating func redact(_ lines: [Int], _ reason: Redacted.Reason) -> [Effect] {
    submit(.together(lines.map { .redact($0, reason) }))
  }

  mutating func sayRedacted(_ events: [Event]) {
    let count = events.count { $0.fact is Redacted }
    if count > 0 { say(.good, words("redact.done", ["count": count])) }
  }
}

extension Model {
  /// What was erased elsewhere must not come back from a form that still
  /// shows it.
  mutating func dropErasedForms(since before: Session) {
    func isErased(_ purpose: Form.Purpose) -> Bool {
      guard case .reword(let id) = purpose else { return false }
      return before[id]?.text != nil && session[id]?.text == nil
    }
    for purpose in drafts.keys where isErased(purpose) {
      drafts[purpose] = nil
    }
    guard case .form(let form) = layers.last, isErased(form.purpose)
    else { return }
    _ = dropLayer()
    say(.plain, words("redact.meanwhile"))
  }
}

extension Wording {
  /// Asks whether the texts of these lines are to go, with the beginning of
  /// the latest.
  public func redactionQuestion(_ lines: [Int], _ session: Session) -> String {
    let text = lines.last.flatMap { session.history[$0]?.fact.text } ?? ""
    return self(
      "redact.ask",
      [
        "text": Wrapping.truncated(CleanText.line(text), to: 60),
        "count": lines.count,
      ])
  }
}
