import Workshop

/// Which department each idea goes to: columns `id` and `department`.
///
/// An empty department takes an idea back to the unsorted ones.
struct AssignmentsImport {
  private let table: CSVTable
  private let id: Int
  private let department: Int
  private let ideas: IdeaReferences
  private let departments: Names

  /// - Throws: the column that is missing.
  init(_ table: CSVTable, into session: Session) throws(InputFault) {
    self.table = table
    id = try table.required("id")
    department = try table.required("department")
    ideas = IdeaReferences(session)
    departments = Names(session.departments)
  }

  /// What the rows come to, in their order.
  func planned() throws(InputFault) -> ImportPlan {
    var plan = ImportPlan()
    let (rows, misshapen) = try table.records()
    plan.badRows = misshapen
    var commands: [Command] = []
    var seen: Set<IdeaID> = []
    for row in rows {
      do throws(InputFault) {
        let idea = try idea(of: row, seen: &seen)
        let target = try target(of: row)
        if idea.department == target {
          plan.alreadyThere.assignments += 1
          continue
        }
        try checkStands(idea, row)
        commands.append(.assign([idea.id], to: target))
        plan.added.assignments += 1
      } catch {
        plan.badRows.append(error)
      }
    }
    plan.badRows.sort { $0.line < $1.line }
    plan.setCommand(commands)
    return plan
  }

  private func idea(
    of row: CSVRecord, seen: inout Set<IdeaID>
  ) throws(InputFault) -> Idea {
    let name = row.value(id)
    do throws(InputFault.Reason) {
      let idea = try ideas.idea(name)
      if !seen.insert(idea.id).inserted {
        throw InputFault.Reason.ideaTwice(name)
      }
      return idea
    } catch {
      throw table.fault(row, id, error)
    }
  }

  private func target(of row: CSVRecord) throws(InputFault) -> DepartmentID? {
    let name = row.value(department)
    if name.isEmpty { return nil }
    guard let found = departments[name] else {
      throw table.fault(row, department, .unknownDepartment(name))
    }
    return found
  }

  private func checkStands(
    _ idea: Idea, _ row: CSVRecord
  ) throws(InputFault) {
    if idea.mergedInto != nil {
      throw table.fault(row, id, .ideaIsMerged(row.value(id)))
    }
    if idea.isWithdrawn {
      throw table.fault(row, id, .ideaIsWithdrawn(row.value(id)))
    }
  }
}
