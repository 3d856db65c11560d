extension Session {
  func decideOnMeasures(_ command: Command) throws(Refusal) -> [any Fact] {
    switch command {
    case .agree(let content):
      var content = content
      content.text = try content.text.tidied()
      if content.text.title.isEmpty, content.ideas.isEmpty {
        throw .emptyMeasure
      }
      for id in content.ideas { _ = try known(id) }
      try checkDepartment(content.department)
      for partner in content.partners { try checkDepartment(partner) }
      try checkCost(content.cost)
      return [MeasureAgreed(measure: history.next(), content: content)]
    case .update(var update):
      guard let measure = self[update.measure] else {
        throw .unknownMeasure(update.measure)
      }
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
    try checkCost(change.cost.nonEmpty)
  }

  private func checkCost(_ cost: String?) throws(Refusal) {
    if let cost, !isDecimal(cost) { throw .badCost(cost) }
  }

  private func tidied(
    _ update: MeasureUpdated
  ) throws(Refusal) -> String? {
    guard let text = update.text else { return nil }
    let tells = update.status != nil || update.progress != nil
    if tells { return try CleanText.clean(text) }
    return try MeasureText(body: text).tidied().body
  }

  private func checkChanges(
    _ update: MeasureUpdated, of measure: Measure
  ) throws(Refusal) {
    var content = measure.content
    update.change.apply(to: &content)
    let tells = update.status != nil || update.progress != nil
    if !tells, let text = update.text { content.text = MeasureText(body: text) }
    if content == measure.content, !tells { throw .nothingChanged }
  }
}

extension MeasureText {
  /// With every part made safe, and one line long.
  func tidied() throws(Refusal) -> MeasureText {
    var text = self
    text.title = CleanText.line(title)
    text.responsible = CleanText.line(responsible)
    text.indicator = CleanText.line(indicator)
    text.partners = CleanText.line(partners)
    text.rest = rest.map(CleanText.line)
    let length = text.body.count
    if length > CleanText.most { throw .textTooLong(characters: length) }
    return text
  }
}
