import Workshop

/// Measures: `title`, `ideas` and whatever else the form has.
///
/// Ideas, partners and values are lists with blanks between.
struct MeasuresImport {
  private let table: CSVTable
  private let title: Int
  private let ideas: IdeaReferences
  private let departments: Names
  private let session: Session

  /// - Throws: the column that is missing.
  init(_ table: CSVTable, into session: Session) throws(InputFault) {
    self.table = table
    self.session = session
    title = try table.required("title")
    ideas = IdeaReferences(session)
    departments = Names(session.departments)
  }

  /// What the rows come to: a measure is there already if one has its title,
  /// its ideas and its department.
  func planned() throws(InputFault) -> ImportPlan {
    var plan = ImportPlan()
    let (rows, misshapen) = try table.records()
    plan.badRows = misshapen
    var commands: [Command] = []
    for row in rows {
      do throws(InputFault) {
        let content = try content(of: row)
        if session.measures.contains(where: { $0.content.isSame(as: content) })
        {
          plan.alreadyThere.measures += 1
        } else {
          commands.append(.agree(content))
          plan.added.measures += 1
        }
      } catch {
        plan.badRows.append(error)
      }
    }
    plan.badRows.sort { $0.line < $1.line }
    plan.setCommand(commands)
    return plan
  }

  private func content(of row: CSVRecord) throws(InputFault) -> MeasureContent {
    var content = MeasureContent()
    content.text.title = line(row, "title")
    content.text.responsible = line(row, "responsible")
    content.text.indicator = line(row, "indicator")
    content.text.partners = line(row, "other partners")
    for name in words(row, "ideas") {
      do throws(InputFault.Reason) {
        let id = try ideas.idea(name).id
        // Named twice it is one all the same.
        if !content.ideas.contains(id) { content.ideas.append(id) }
      } catch {
        throw fault(row, "ideas", error)
      }
    }
    let lead = row.value(table.column("department"))
    if !lead.isEmpty {
      content.department = try department(row, "department", lead)
    }
    for name in words(row, "partners") {
      content.partners.append(try department(row, "partners", name))
    }
    content.kind = try choice(row, "kind", Measure.Kind.self).first
    content.values = try choice(row, "values", Measure.Worth.self)
    content.due = nonEmpty(row, "due")
    content.pilot = nonEmpty(row, "pilot")
    content.cost = nonEmpty(row, "cost")
    if let cost = content.cost, !isDecimal(cost) {
      throw fault(row, "cost", .badCost(cost))
    }
    if let due = content.due, !isDay(due) {
      throw fault(row, "due", .badDay(due))
    }
    if content.text.title.isEmpty, content.ideas.isEmpty {
      throw InputFault(line: row.line, reason: .nothingToAgree)
    }
    return content
  }

  private func line(_ row: CSVRecord, _ name: String) -> String {
    CleanText.line(row.value(table.column(name)))
  }

  private func nonEmpty(_ row: CSVRecord, _ name: String) -> String? {
    let value = line(row, name)
    return value.isEmpty ? nil : value
  }

  private func words(_ row: CSVRecord, _ name: String) -> [String] {
    line(row, name).split(separator: " ").map(String.init)
  }

  private func department(
    _ row: CSVRecord, _ column: String, _ name: String
  ) throws(InputFault) -> DepartmentID {
    guard let id = departments[name] else {
      throw fault(row, column, .unknownDepartment(name))
    }
    return id
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ row: CSVRecord, _ column: String, _: Choice.Type
  ) throws(InputFault) -> [Choice] {
    var choices: [Choice] = []
    for word in words(row, column) {
      guard let choice = Choice(rawValue: word) else {
        throw fault(row, column, .badWord(word))
      }
      choices.append(choice)
    }
    return choices
  }

  private func fault(
    _ row: CSVRecord, _ column: String, _ reason: InputFault.Reason
  ) -> InputFault {
    table.fault(row, table.column(column), reason)
  }
}

extension MeasureContent {
  fileprivate func isSame(as other: MeasureContent) -> Bool {
    text.title == other.text.title && ideas == other.ideas
      && department == other.department
  }
}
