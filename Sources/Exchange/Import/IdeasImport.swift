import Workshop

/// Ideas from a table with `text`, or `title` and `text`.
struct IdeasImport {
  private let table: CSVTable
  private let columns: Columns
  private var departments: Names
  private var groups: Names
  private var fields: Names
  private var known: KnownIdeas
  private var newGroups: [Group]
  private var newFields: [Field]
  private let session: Session
  private var ideas: [NewIdea] = []
  private var plan = ImportPlan()

  private struct Columns {
    var id: Int?
    var title: Int?
    var text: Int?
    var department: Int?
    var group: Int?
    var field: Int?
    var cost: Int?
  }

  /// - Throws: what makes the whole table unusable.
  init(_ table: CSVTable, into session: Session) throws(InputFault) {
    self.table = table
    self.session = session
    let isPolis = table.column("comment-body") != nil
    columns = Columns(
      id: table.column(isPolis ? "comment-id" : "id"),
      title: table.column("title"),
      text: table.column(isPolis ? "comment-body" : "text"),
      department: table.column("department"), group: table.column("group"),
      field: table.column("field"), cost: table.column("cost"))
    if columns.text == nil, columns.title == nil {
      throw InputFault(line: table.headerLine, reason: .textColumnMissing)
    }
    departments = Names(session.departments)
    groups = Names(session.groups)
    fields = Names(session.fields)
    known = KnownIdeas(session)
    newGroups = []
    newFields = []
  }

  /// What the rows come to.
  ///
  /// - Throws: what makes the whole table unreadable.
  consuming func planned() throws(InputFault) -> ImportPlan {
    let (rows, misshapen) = try table.records()
    plan.badRows = misshapen
    for row in rows { take(row) }
    plan.badRows.sort { $0.line < $1.line }
    var commands: [Command] = []
    if !newGroups.isEmpty || !newFields.isEmpty {
      commands.append(.revise(session.revision(newGroups, newFields)))
    }
    if !ideas.isEmpty { commands.append(.capture(ideas)) }
    plan.setCommand(commands)
    return plan
  }

  private mutating func take(_ row: CSVRecord) {
    do throws(InputFault) {
      let text = try text(of: row)
      let id = CleanText.line(row.value(columns.id))
      let source = id.isEmpty ? nil : id
      let department = try department(of: row)
      let cost = try cost(of: row)
      if known.take(text: text, source: source) {
        plan.alreadyThere.ideas += 1
        return
      }
      let group = try group(of: row)
      let field = try field(of: row)
      ideas.append(
        NewIdea(
          text: text, group: group, department: department,
          fields: [field].compactMap { $0 }, cost: cost, source: source))
      plan.added.ideas += 1
    } catch {
      plan.badRows.append(error)
    }
  }

  private func text(of row: CSVRecord) throws(InputFault) -> String {
    let parts = [row.value(columns.title), row.value(columns.text)]
    let text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
    do throws(Refusal) {
      return try CleanText.clean(text)
    } catch {
      let column = columns.text ?? columns.title
      guard case .textTooLong(let characters) = error else {
        throw InputFault(line: row.line, reason: .noText)
      }
      throw table.fault(row, column, .textTooLong(characters: characters))
    }
  }

  private func department(
    of row: CSVRecord
  ) throws(InputFault) -> DepartmentID? {
    let name = row.value(columns.department)
    if name.isEmpty { return nil }
    guard let id = departments[name] else {
      throw table.fault(row, columns.department, .unknownDepartment(name))
    }
    return id
  }

  private mutating func group(
    of row: CSVRecord
  ) throws(InputFault) -> GroupID? {
    let name = CleanText.line(row.value(columns.group))
    if name.isEmpty { return nil }
    if let id = groups[name] { return id }
    guard let id = groups.invent(name) else {
      throw table.fault(row, columns.group, .unusableName(name))
    }
    let letter = freeLetter(for: name, beside: session.groups + newGroups)
    newGroups.append(Group(id: id, name: name, short: letter))
    return id
  }

  private mutating func field(
    of row: CSVRecord
  ) throws(InputFault) -> FieldID? {
    let name = CleanText.line(row.value(columns.field))
    if name.isEmpty { return nil }
    if let id = fields[name] { return id }
    guard let id = fields.invent(name) else {
      throw table.fault(row, columns.field, .unusableName(name))
    }
    newFields.append(Field(id: id, name: name))
    return id
  }

  private func cost(of row: CSVRecord) throws(InputFault) -> String? {
    let cost = row.value(columns.cost)
    if cost.isEmpty { return nil }
    if !isDecimal(cost) { throw table.fault(row, columns.cost, .badCost(cost)) }
    return cost
  }
}

extension Session {
  /// The settings with new groups and fields behind those that are there.
  func revision(_ newGroups: [Group], _ newFields: [Field]) -> SessionRevised {
    SessionRevised(
      groups: newGroups.isEmpty ? nil : groups + newGroups,
      fields: newFields.isEmpty ? nil : fields + newFields)
  }
}
