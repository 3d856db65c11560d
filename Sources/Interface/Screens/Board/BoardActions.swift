import Surface
import Workshop

extension Model {
  mutating func performOnBoard(_ action: Action, _ key: Key) -> [Effect] {
    if let obstacle = obstacleWithoutDepartments(to: action) {
      say(.plain, obstacle)
      return []
    }
    switch action {
    case .move:
      moveOnBoard(key)
      return []
    case .nextPart:
      moveOnBoard(key == .backTab ? .left : .right)
      return []
    case .assign, .unassign, .assignAny:
      rememberNext()
      return performOnIdeas(action, key)
    case .accept:
      rememberNext()
      return acceptProposals(for: chosenIdeas)
    case .listProposals:
      listProposals()
      return []
    case .theme: return gatherInTheme()
    case .share: return chooseShared()
    case .label: return chooseFields()
    case .viewBy:
      layers.append(.picker(arrangementPicker))
      return []
    case .triage: return beginTriage()
    case .write: return performEverywhere(action, key)
    default: return performOnIdeas(action, key)
    }
  }

  private var arrangementPicker: Picker {
    let all = BoardArrangement.allCases
    let items = all.enumerated().map { index, arrangement in
      Picker.Item(
        id: arrangement.rawValue, mark: String(index + 1),
        label: words("board.by.\(arrangement.rawValue)"))
    }
    return Picker(
      .arrangement, title: words("board.by.title"), items: items,
      selected: all.firstIndex(of: board.arrangement) ?? 0)
  }

  private mutating func chooseShared() -> [Effect] {
    guard let idea = boardIdea else {
      say(.plain, words("notice.noIdeaHere"))
      return []
    }
    let items = departmentItems.filter { $0.id != idea.department }
    layers.append(
      .picker(
        Picker(
          .shared(idea.id), title: words("share.title", ["id": idea.id.number]),
          items: items, chosen: Set(idea.shared))))
    return []
  }

  private mutating func chooseFields() -> [Effect] {
    guard let idea = boardIdea else {
      say(.plain, words("notice.noIdeaHere"))
      return []
    }
    if session.fields.isEmpty {
      say(.plain, words("notice.noFields"))
      return []
    }
    let items = session.fields.enumerated().map { index, field in
      Picker.Item(
        id: field.id, mark: index < 9 ? String(index + 1) : "",
        label: field.name)
    }
    layers.append(
      .picker(
        Picker(
          .fields(idea.id),
          title: words("fields.title", ["id": idea.id.number]),
          items: items, chosen: Set(idea.fields))))
    return []
  }
}

extension Model {
  /// Why an action has nothing to work with where the template has no
  /// departments.
  func obstacleWithoutDepartments(to action: Action) -> String? {
    switch action {
    case .assign, .unassign, .assignAny, .accept, .listProposals, .share,
      .triage:
      session.departments.isEmpty ? words("notice.noDepartments") : nil
    default: nil
    }
  }
}
