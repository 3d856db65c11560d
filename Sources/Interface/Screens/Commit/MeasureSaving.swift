import Workshop

/// What a field holds that can't be understood, as a sentence.
struct FieldFault: Error {
  let field: String
  let sentence: String
}

extension Model {
  /// Saves what a form of a measure holds, as it is left; with nothing typed
  /// nothing is saved, and what is refused stays as a draft.
  ///
  /// Enter after the last field also saves what was only proposed.
  mutating func save(_ form: Form, isDone: Bool) -> [Effect] {
    drafts[form.purpose] = nil
    let proposes =
      isDone && form.purpose == .measure(nil)
      && !form["ideas"].isEmpty
    guard form.hasChanged || proposes else { return dropLayer() }
    do {
      let command = try command(from: form)
      _ = dropLayer()
      guard let command else { return [] }
      drafts[form.purpose] = form
      return submit(command)
    } catch {
      say(.bad, error.sentence)
      if isDone {
        var form = form
        form.go(to: error.field)
        return replaceTop(.form(form)) + [.bell]
      }
      drafts[form.purpose] = form
      return dropLayer() + [.bell]
    }
  }

  private func command(from form: Form) throws(FieldFault) -> Command? {
    switch form.purpose {
    case .measure(nil): .agree(try content(of: form))
    case .measure(let id?): try update(id, from: form)
    case .progress(let id): try progress(id, from: form)
    default: nil
    }
  }

  private func content(of form: Form) throws(FieldFault) -> MeasureContent {
    var content = MeasureContent()
    content.text.title = CleanText.line(form["title"])
    content.text.responsible = CleanText.line(form["responsible"])
    content.text.indicator = CleanText.line(form["indicator"])
    content.text.partners = CleanText.line(form["otherPartners"])
    content.ideas = try ideas(in: form)
    content.department = form.chosen("department").first
    content.partners = form.chosen("partners")
    content.kind = form.chosen("kind").first.flatMap(Measure.Kind.init)
    content.values = form.chosen("values").compactMap(Measure.Worth.init)
    content.due = form["due"].isEmpty ? nil : TypedValue.day(form["due"])
    content.cost =
      form["cost"].isEmpty
      ? nil : TypedValue.amount(form["cost"], in: words.language)
    return content
  }

  /// Only what was changed here, so that another seat's change stands.
  private func update(
    _ id: MeasureID, from form: Form
  ) throws(FieldFault) -> Command? {
    guard let measure = session[id] else { return nil }
    let new = try content(of: form)
    var change = MeasureChange()
    if form.hasChanged("ideas") { change.ideas = new.ideas }
    if form.hasChanged("department") {
      change.department = new.department ?? ""
    }
    if form.hasChanged("partners") { change.partners = new.partners }
    if form.hasChanged("kind") { change.kind = .some(new.kind) }
    if form.hasChanged("values") { change.values = new.values }
    if form.hasChanged("due") { change.due = new.due ?? "" }
    if form.hasChanged("cost") { change.cost = new.cost ?? "" }
    var text = measure.content.text
    if form.hasChanged("title") { text.title = new.text.title }
    if form.hasChanged("responsible") {
      text.responsible = new.text.responsible
    }
    if form.hasChanged("indicator") { text.indicator = new.text.indicator }
    if form.hasChanged("otherPartners") { text.partners = new.text.partners }
    let body = text == measure.content.text ? nil : text.body
    if change == MeasureChange(), body == nil { return nil }
    return .update(MeasureUpdated(measure: id, change: change, text: body))
  }

  private func progress(
    _ id: MeasureID, from form: Form
  ) throws(FieldFault) -> Command? {
    guard let measure = session[id] else { return nil }
    var update = MeasureUpdated(measure: id)
    if form.hasChanged("status") {
      update.status = form.chosen("status").first.flatMap(Measure.Status.init)
    }
    if form.hasChanged("progress") { update.progress = try percent(in: form) }
    let happened = CleanText.tidy(form["happened"])
    update.text = happened.isEmpty ? nil : happened
    // Without either the text would be read as the measure's own.
    if update.status == nil, update.progress == nil {
      if happened.isEmpty { return nil }
      update.status = measure.status
      if measure.status == nil { update.progress = measure.progress ?? 0 }
    }
    return .update(update)
  }

  private func percent(in form: Form) throws(FieldFault) -> Int {
    let digits = form["progress"].filter { $0 != "%" && !$0.isWhitespace }
    if let percent = Int(digits), (0...100).contains(percent) { return percent }
    throw FieldFault(field: "progress", sentence: words("measure.badProgress"))
  }

  /// The ideas whose numbers stand in the field.
  private func ideas(in form: Form) throws(FieldFault) -> [IdeaID] {
    var ideas: [IdeaID] = []
    let numbers = form["ideas"].split { $0.isWhitespace || ",;".contains($0) }
    for text in numbers {
      guard let number = Int(text), session[IdeaID(number)] != nil else {
        throw FieldFault(
          field: "ideas",
          sentence: words(
            "measure.badIdea", ["text": CleanText.line(String(text))]))
      }
      let id = IdeaID(number)
      if !ideas.contains(id) { ideas.append(id) }
    }
    return ideas
  }
}

extension Form {
  /// Puts the focus on a field.
  fileprivate mutating func go(to id: String) {
    index = entries.firstIndex { $0.id == id } ?? index
  }
}
