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
    let notes = idea.notes.filter { $0.text != nil }
    guard !notes.isEmpty else {
      return askForReason(session.textLines(of: idea.id))
    }
    let items = texts(of: idea, notes)
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
    let isEmpty = idea.text == nil && idea.notes.allSatisfy { $0.text == nil }
    return isEmpty ? words("redact.gone") : nil
  }

  /// The idea's own text, where it still has one, and its notes by their line.
  private func texts(of idea: Idea, _ notes: [Note]) -> [Picker.Item] {
    let own = idea.text.map { _ in
      Picker.Item(id: "", label: numberedLine(of: idea))
    }
    return [own].compactMap { $0 }
      + notes.map { note in
        Picker.Item(
          id: String(note.seq), label: note.text ?? "",
          detail: words("redact.note"))
      }
  }

  /// Which text it is: a note's line, or all that the idea ever said.
  mutating func chosenText(_ id: String, of idea: IdeaID) -> [Effect] {
    askForReason(Int(id).map { [$0] } ?? session.textLines(of: idea))
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
    ask(
      .redact(lines, reason), words("redact.ask", ["count": lines.count]))
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
