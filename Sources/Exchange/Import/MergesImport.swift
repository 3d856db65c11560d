import Workshop

/// Which ideas say the same: columns `into` and `from`.
struct MergesImport {
  private let table: CSVTable
  private let into: Int
  private let from: Int
  private let ideas: IdeaReferences

  /// - Throws: the column that is missing.
  init(_ table: CSVTable, into session: Session) throws(InputFault) {
    self.table = table
    into = try table.required("into")
    from = try table.required("from")
    ideas = IdeaReferences(session)
  }

  /// What the rows come to; what goes into one idea is one command.
  func planned() throws(InputFault) -> ImportPlan {
    var plan = ImportPlan()
    let (rows, misshapen) = try table.records()
    plan.badRows = misshapen
    var order: [IdeaID] = []
    var merged: [IdeaID: [IdeaID]] = [:]
    var gone: [IdeaID: IdeaID] = [:]
    for row in rows {
      do throws(InputFault) {
        let target = try idea(row, into)
        let source = try idea(row, from)
        if source.mergedInto == target.id {
          plan.alreadyThere.merges += 1
          continue
        }
        try check(source, row, from, gone)
        try check(target, row, into, gone)
        if source.id == target.id {
          throw table.fault(row, from, .mergeWithItself(row.value(from)))
        }
        if merged[target.id] == nil { order.append(target.id) }
        merged[target.id, default: []].append(source.id)
        gone[source.id] = target.id
        plan.added.merges += 1
      } catch {
        plan.badRows.append(error)
      }
    }
    plan.badRows.sort { $0.line < $1.line }
    plan.setCommand(order.map { .merge(merged[$0] ?? [], into: $0) })
    return plan
  }

  private func idea(
    _ row: CSVRecord, _ column: Int
  ) throws(InputFault) -> Idea {
    do throws(InputFault.Reason) {
      return try ideas.idea(row.value(column))
    } catch {
      throw table.fault(row, column, error)
    }
  }

  /// Both must stand, also after what the rows before it do.
  private func check(
    _ idea: Idea, _ row: CSVRecord, _ column: Int, _ gone: [IdeaID: IdeaID]
  ) throws(InputFault) {
    if idea.mergedInto != nil || gone[idea.id] != nil {
      throw table.fault(row, column, .ideaIsMerged(row.value(column)))
    }
    if idea.isWithdrawn {
      throw table.fault(row, column, .ideaIsWithdrawn(row.value(column)))
    }
  }
}
