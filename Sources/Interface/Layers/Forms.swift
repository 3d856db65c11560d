import Surface
import Workshop

extension Model {
  var reviseForm: Form {
    Form(
      .revise, title: words("form.revise.title"),
      entries: [
        Form.Entry(
          "title", label: words("form.new.name"), text: session.title,
          limit: 120),
        Form.Entry(
          "question", label: words("form.new.question"),
          text: session.question, limit: 300, lines: 2),
      ])
  }

  func newSessionForm(template: TemplateEntry) -> Form {
    Form(
      .newSession(template: template.id), title: words("form.new.title"),
      entries: [
        Form.Entry(
          "title", label: words("form.new.name"), text: template.title,
          limit: 120),
        Form.Entry(
          "question", label: words("form.new.question"),
          text: template.question, limit: 300, lines: 2),
      ])
  }

  /// An idea that comes up in another phase than that of the ideas.
  var newIdeaForm: Form {
    let text = Form.Entry(
      "text", label: words("form.reword.text"), lines: 4)
    let group = Form.Entry(
      "group", label: words("group.title"), choices: groupItems,
      chosen: [ideate.group ?? ""])
    return Form(
      .newIdea, title: words("ideate.title"),
      entries: session.groups.isEmpty ? [text] : [text, group])
  }

  func rewordForm(_ idea: Idea) -> Form {
    let text = idea.text ?? ""
    return Form(
      .reword(idea.id),
      title: words("form.reword.title", ["id": idea.id.number]),
      entries: [
        Form.Entry(
          "text", label: words("form.reword.text"), text: text,
          limit: max(500, text.count), lines: 6)
      ])
  }

  func noteForm(_ idea: IdeaID?) -> Form {
    let title =
      idea.map { words("form.note.idea", ["id": $0.number]) }
      ?? words("form.note.session")
    return Form(
      .note(idea), title: title,
      entries: [
        Form.Entry(
          "text", label: words("form.note.text"),
          help: idea.map(notes(of:)) ?? "", lines: 3)
      ])
  }

  private func notes(of id: IdeaID) -> String {
    let notes = session[id]?.notes ?? []
    return notes.compactMap(\.text).map { "· \($0)" }.joined(separator: "\n")
  }

  func namesForm(_ group: GroupID?) -> Form {
    Form(
      .names(group), title: words("form.names.title"),
      entries: [
        Form.Entry(
          "names", label: words("form.names.line"),
          help: words("form.names.help"), limit: 4000, lines: 3)
      ])
  }

  /// Enter behind the last field.
  mutating func finish(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .names(let group):
      return join(form["names"], group)
    case .measure, .progress:
      return save(form, isDone: true)
    case .newRound:
      return plan(by: form)
    case .rules(let round):
      return changeRules(of: round, by: form)
    case .cards, .renewCard:
      return makeCards(form)
    case .leaving(let group):
      return leave(by: form, group)
    case .hands(let round):
      return countHands(form, in: round)
    case .spend:
      return spend(by: form)
    default: break
    }
    _ = dropLayer()
    drafts[form.purpose] = nil
    if !form.hasChanged, form.purpose.needsChange { return [] }
    switch form.purpose {
    case .newSession(let template):
      return [
        .create(
          template: template, title: form["title"], question: form["question"])
      ]
    case .newIdea:
      let group = form.chosen("group").first.flatMap { $0.isEmpty ? nil : $0 }
      return send(
        form, as: .capture([NewIdea(text: form["text"], group: group)]))
    case .reword(let id): return send(form, as: .reword(id, text: form["text"]))
    case .note(let id): return send(form, as: .note(id, text: form["text"]))
    case .theme(let ids):
      return send(form, as: .theme(ids, name: form["text"]))
    case .themeName(let id):
      return send(form, as: .renameTheme(id, name: form["text"]))
    case .revise:
      return send(
        form,
        as: .revise(
          SessionRevised(title: form["title"], question: form["question"])))
    case .names, .measure, .progress, .newRound, .rules, .hands,
      .cards, .renewCard, .leaving, .spend:
      return []
    }
  }

  /// What was typed is kept until it is on disk.
  mutating func send(_ form: Form, as command: Command) -> [Effect] {
    sent = form
    let effects = submit(command)
    if saving != .saving { reopenSent() }
    return effects
  }

  /// What could not be saved is in front of the person again.
  mutating func reopenSent() {
    if let form = sent { layers.append(.form(form)) }
    sent = nil
  }

  /// Opens a form; what was typed in it and left comes back.
  mutating func open(_ form: Form) -> [Effect] {
    let draft = drafts[form.purpose]?.withChoices(of: form)
    layers.append(.form(draft ?? form))
    return []
  }

  /// Esc: nothing is done, and what was typed is kept for the next time.
  mutating func leave(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .measure, .progress: return save(form, isDone: false)
    default: break
    }
    _ = dropLayer()
    drafts[form.purpose] = form.hasChanged ? form : nil
    if form.hasChanged { say(.plain, words("notice.draftKept")) }
    return []
  }
}

extension Form.Purpose {
  /// Whether leaving the form keeps what is in it.
  var isSavedAsLeft: Bool {
    switch self {
    case .measure, .progress: true
    default: false
    }
  }

  fileprivate var needsChange: Bool {
    switch self {
    case .reword, .revise, .newIdea, .themeName: true
    default: false
    }
  }
}
