extension Session {
  func decideOnSorting(_ command: Command) throws(Refusal) -> [any Fact] {
    switch command {
    case .assign(let ids, let department, let by):
      return try decideOnAssignment(of: ids, to: department, by: by)
    case .share(let id, let departments):
      let idea = try standingIdea(id)
      for department in departments { try checkDepartment(department) }
      let others =
        departments.filter { $0 != idea.department }.withoutRepeats
      if others == idea.shared { throw .nothingChanged }
      return [IdeaShared(idea: id, departments: others)]
    case .label(let id, let fields):
      let idea = try standingIdea(id)
      for field in fields { try checkField(field) }
      let fields = fields.withoutRepeats
      if fields == idea.fields { throw .nothingChanged }
      return [IdeaLabelled(idea: id, fields: fields)]
    case .merge(let ids, let into):
      return [try decideOnMerge(of: ids, into: into)]
    case .split(let id):
      return try decideOnSplit(id)
    default: return []
    }
  }

  private func decideOnAssignment(
    of ids: [IdeaID], to department: DepartmentID?, by: Assigner
  ) throws(Refusal) -> [any Fact] {
    if ids.isEmpty { throw .nothingChosen }
    try checkDepartment(department)
    var facts: [any Fact] = []
    for id in ids.withoutRepeats {
      let idea = try standingIdea(id)
      if idea.department == department { continue }
      facts.append(IdeaAssigned(idea: id, department: department, by: by))
      facts += leaving(idea, for: department)
    }
    if facts.isEmpty { throw .nothingChanged }
    return facts
  }

  /// What no longer fits an idea in another department: a theme of the old
  /// one, and the new one among those that share it.
  private func leaving(
    _ idea: Idea, for department: DepartmentID?
  ) -> [any Fact] {
    var facts: [any Fact] = []
    if let department, idea.shared.contains(department) {
      let others = idea.shared.filter { $0 != department }
      facts.append(IdeaShared(idea: idea.id, departments: others))
    }
    if let theme = idea.theme, self[theme]?.department != department {
      facts.append(IdeaThemed(idea: idea.id, theme: nil))
    }
    return facts
  }

  private func decideOnMerge(
    of ids: [IdeaID], into: IdeaID
  ) throws(Refusal) -> IdeasMerged {
    let target = try changeable(into)
    if target.isWithdrawn { throw .ideaIsWithdrawn(into) }
    let ids = ids.withoutRepeats
    if ids.isEmpty { throw .mergeNeedsTwo }
    for id in ids {
      if id == into { throw .mergeWithItself(id) }
      if try changeable(id).isWithdrawn { throw .ideaIsWithdrawn(id) }
      // Only standing ideas are merged, so that no circle can close.
    }
    return IdeasMerged(into: into, from: ids)
  }

  /// A merged idea comes out; an idea that others went into lets all go.
  private func decideOnSplit(_ id: IdeaID) throws(Refusal) -> [any Fact] {
    let idea = try known(id)
    let leaving =
      idea.mergedInto == nil
      ? ideas.filter { $0.mergedInto == id }.map(\.id) : [id]
    if leaving.isEmpty { throw .ideaIsNotMerged(id) }
    if isInOpenRound(standing(id)) { throw .ideaInOpenRound(standing(id)) }
    return leaving.map { IdeaSplit(idea: $0) }
  }

  /// An idea that can be sorted: it counts now.
  func standingIdea(_ id: IdeaID) throws(Refusal) -> Idea {
    let idea = try known(id)
    if let into = idea.mergedInto { throw .ideaIsMerged(into) }
    if idea.isWithdrawn { throw .ideaIsWithdrawn(id) }
    return idea
  }
}

extension Session {
  func decideOnThemes(_ command: Command) throws(Refusal) -> [any Fact] {
    switch command {
    case .theme(let ids, let name):
      let ids = ids.withoutRepeats
      if ids.isEmpty { throw .nothingChosen }
      let name = try CleanText.cleanLine(name)
      var departments: Set<DepartmentID?> = []
      for id in ids { departments.insert(try standingIdea(id).department) }
      guard departments.count == 1, let department = departments.first ?? nil
      else { throw .themeNeedsOneDepartment }
      let theme = history.next(Theme.self)
      let named = ThemeNamed(theme: theme, department: department, text: name)
      return [named] + ids.map { IdeaThemed(idea: $0, theme: theme) }
    case .putInTheme(let ids, let theme):
      if ids.isEmpty { throw .nothingChosen }
      if let theme, self[theme] == nil { throw .unknownTheme(theme) }
      var facts: [any Fact] = []
      for id in ids.withoutRepeats {
        let idea = try standingIdea(id)
        if idea.theme == theme { continue }
        if let theme, self[theme]?.department != idea.department {
          throw .themeNeedsOneDepartment
        }
        facts.append(IdeaThemed(idea: id, theme: theme))
      }
      if facts.isEmpty { throw .nothingChanged }
      return facts
    case .renameTheme(let id, let name):
      guard let theme = self[id] else { throw .unknownTheme(id) }
      let name = try CleanText.cleanLine(name)
      if theme.name == name { throw .nothingChanged }
      return [ThemeNamed(theme: id, department: theme.department, text: name)]
    default: return []
    }
  }
}
