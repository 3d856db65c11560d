import Surface
import Workshop

extension Model {
  /// The form of a new measure, with the ideas that it comes from.
  func measureForm(from ideas: [IdeaID]) -> Form {
    var content = MeasureContent()
    content.ideas = ideas
    let leads = Set(ideas.compactMap { session[$0]?.department })
    // Where all ideas lie in one department it is the one to ask first.
    content.department = leads.count == 1 ? leads.first : nil
    return measureForm(
      .measure(nil), title: words("measure.new"), content: content)
  }

  /// The form of a measure as it stands.
  func measureForm(of measure: Measure) -> Form {
    measureForm(
      .measure(measure.id),
      title: words("measure.edit", ["id": measure.id.number]),
      content: measure.content)
  }

  private func measureForm(
    _ purpose: Form.Purpose, title: String, content: MeasureContent
  ) -> Form {
    let numbers = content.ideas.map { String($0.number) }
    return Form(
      purpose, title: title,
      entries: [
        entry(
          "title", content.text.title, help: about(content.ideas), lines: 2),
        entry(
          "ideas", numbers.joined(separator: ", "), help: words("measure.list")),
        departmentEntry("department", [content.department].compactMap { $0 }),
        departmentEntry("partners", content.partners, isMany: true),
        entry("responsible", content.text.responsible),
        choiceEntry(
          "kind", Measure.Kind.allCases, [content.kind].compactMap { $0 }),
        choiceEntry(
          "values", Measure.Worth.allCases, content.values, isMany: true),
        entry("due", content.due ?? "", help: words("measure.dueHelp")),
        entry("cost", content.cost ?? "", help: words("measure.costHelp")),
        entry("indicator", content.text.indicator),
        entry("otherPartners", content.text.partners),
      ])
  }

  /// The form of what has happened to a measure.
  func progressForm(_ measure: Measure) -> Form {
    Form(
      .progress(measure.id),
      title: words("measure.progressTitle", ["id": measure.id.number]),
      entries: [
        choiceEntry(
          "status", Measure.Status.allCases,
          [measure.status].compactMap { $0 }),
        entry(
          "progress", measure.progress.map(String.init) ?? "",
          help: words("measure.progressHelp"), limit: 5),
        Form.Entry(
          "happened", label: words("measure.field.happened"),
          help: updates(of: measure), lines: 3),
      ])
  }

  private func entry(
    _ id: String, _ text: String, help: String = "", limit: Int = 300,
    lines: Int = 1
  ) -> Form.Entry {
    Form.Entry(
      id, label: words("measure.field.\(id)"), text: text, help: help,
      limit: max(limit, text.count), lines: lines)
  }

  private func departmentEntry(
    _ id: String, _ chosen: [DepartmentID], isMany: Bool = false
  ) -> Form.Entry {
    Form.Entry(
      id, label: words("measure.field.\(id)"), choices: departmentItems,
      chosen: chosen, isMany: isMany)
  }

  private func choiceEntry<Choice: RawRepresentable<String>>(
    _ id: String, _ all: [Choice], _ chosen: [Choice], isMany: Bool = false
  ) -> Form.Entry {
    let items = all.enumerated().map { index, choice in
      Picker.Item(
        id: choice.rawValue, mark: String(index + 1),
        label: words("\(id).\(choice.rawValue)"))
    }
    return Form.Entry(
      id, label: words("measure.field.\(id)"), choices: items,
      chosen: chosen.map(\.rawValue), isMany: isMany)
  }

  /// The texts of the ideas that a measure comes from.
  private func about(_ ideas: [IdeaID]) -> String {
    ideas.prefix(3).compactMap { session[$0] }
      .map { "\($0.id.number)  \(line(of: $0))" }.joined(separator: "\n")
  }

  private func updates(of measure: Measure) -> String {
    measure.updates.suffix(3).compactMap(\.text)
      .map { "· \(CleanText.line($0))" }.joined(separator: "\n")
  }
}
