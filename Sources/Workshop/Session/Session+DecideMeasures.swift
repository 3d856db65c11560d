extension Session {
  func decideOnMeasures(_ command: Command) throws(Refusal) -> [any Fact] {
    switch command {
    case .agree(let content):
      let content = try content.tidied()
      if content.text.title.isEmpty, content.ideas.isEmpty {
        throw .emptyMeasure
      }
      for id in content.ideas { _ = try known(id) }
      try checkDepartment(content.department)
      for partner in content.partners { try checkDepartment(partner) }
      try check(cost: content.cost, due: content.due)
      return [MeasureAgreed(measure: history.next(), content: content)]
    case .update(var update):
      guard let measure = self[update.measure] else {
        throw .unknownMeasure(update.measure)
      }
      update.change = try update.change.tidied()
      try check(update.change)
      if let progress = update.progress, !(0...100).contains(progress) {
        throw .badProgress(progress)
      }
      update.text = try tidied(update)
      try checkChanges(update, of: measure)
      return [update]
    default: return []
    }
  }

  private func check(_ change: MeasureChange) throws(Refusal) {
    for id in change.ideas ?? [] { _ = try known(id) }
    if let department = change.department, !department.isEmpty {
      try checkDepartment(department)
    }
    for partner in change.partners ?? [] { try checkDepartment(partner) }
    try check(cost: change.cost.nonEmpty, due: change.due.nonEmpty)
  }

  private func check(cost: String?, due: String?) throws(Refusal) {
    if let cost, !isDecimal(cost) { throw .badCost(cost) }
    if let due, !isDay(due) { throw .badDay(due) }
  }

  private func tidied(
    _ update: MeasureUpdated
  ) throws(Refusal) -> String? {
    guard let text = update.text else { return nil }
    if update.tellsWhatHappened { return try CleanText.clean(text) }
    return try MeasureText(body: text).tidied().body
  }

  private func checkChanges(
    _ update: MeasureUpdated, of measure: Measure
  ) throws(Refusal) {
    var content = measure.content
    update.change.apply(to: &content)
    if update.tellsWhatHappened { return }
    if let text = update.text { content.text = MeasureText(body: text) }
    let saysWhat = update.text != nil || update.change.ideas != nil
    if saysWhat, content.text.title.isEmpty, content.ideas.isEmpty {
      throw .emptyMeasure
    }
    if content == measure.content { throw .nothingChanged }
  }
}

/// Whether a text is a day, a month or a year: `2027-03-31`, `2027-03`,
/// `2027`.
public func isDay(_ text: String) -> Bool {
  let day = text + "2000-01-01".dropFirst(text.count)
  let isWhole = [4, 7, 10].contains(text.utf8.count)
  return isWhole && Timestamp("\(day)T00:00:00.000Z") != nil
}

extension MeasureContent {
  /// With every part made safe, and nothing in it twice.
  fileprivate func tidied() throws(Refusal) -> MeasureContent {
    var content = self
    content.text = try text.tidied()
    content.ideas = ideas.withoutRepeats
    content.partners = partners.withoutRepeats.filter { $0 != department }
    content.values = values.withoutRepeats
    content.department = department.nonEmpty
    content.due = due.map(CleanText.line).nonEmpty
    content.cost = cost.map(CleanText.line).nonEmpty
    content.pilot = try pilot.tidiedLine().nonEmpty
    return content
  }
}

extension MeasureChange {
  /// As `MeasureContent.tidied`; what empties stays empty.
  fileprivate func tidied() throws(Refusal) -> MeasureChange {
    var change = self
    change.ideas = ideas?.withoutRepeats
    change.partners = partners?.withoutRepeats
    change.values = values?.withoutRepeats
    change.due = due.map(CleanText.line)
    change.cost = cost.map(CleanText.line)
    change.pilot = try pilot.tidiedLine()
    return change
  }
}

extension String? {
  fileprivate func tidiedLine() throws(Refusal) -> String? {
    guard let line = map(CleanText.line) else { return nil }
    try CleanText.checkLength(line)
    return line
  }
}

extension MeasureText {
  /// With every part made safe and one line long, as it is read back.
  func tidied() throws(Refusal) -> MeasureText {
    var text = self
    text.title = CleanText.line(title)
    text.responsible = CleanText.line(responsible)
    text.indicator = CleanText.line(indicator)
    text.partners = CleanText.line(partners)
    text.rest = rest.map(CleanText.line)
    try CleanText.checkLength(text.body)
    return MeasureText(body: text.body)
  }
}
