import Surface
import Workshop

extension Model {
  /// The idea in focus, in the list or on the board.
  var focusedIdea: Idea? {
    if screen == .board { return boardIdea }
    let ideas = listedIdeas
    return ideas.isEmpty ? nil : ideas[focusPlace(in: ideas)]
  }

  /// Where the focus is in a list: on its idea, or where that one was.
  func focusPlace(in ideas: [Idea]) -> Int {
    if let focus, let place = ideas.firstIndex(where: { $0.id == focus }) {
      return place
    }
    return min(max(0, ideate.selection.index), max(0, ideas.count - 1))
  }

  /// Moves the focus in the list.
  mutating func moveFocus(_ key: Key) {
    let ideas = listedIdeas
    ideate.selection.index = focusPlace(in: ideas)
    _ = ideate.selection.move(key, count: ideas.count, page: contentHeight)
    focus = ideas.isEmpty ? nil : ideas[ideate.selection.index].id
  }

  /// The marked ideas, or else the one in focus.
  var chosenIdeas: [IdeaID] {
    let marked = shownMarks
    return marked.isEmpty
      ? [focusedIdea?.id].compactMap { $0 } : marked.sorted()
  }

  /// The marked ideas that the filter lets through: nothing is done with what
  /// nobody sees.
  private var shownMarks: [IdeaID] {
    filter.isEmpty
      ? Array(marked) : filtered(marked.compactMap { session[$0] }).map(\.id)
  }

  /// What can be done with ideas, in the list and on the board alike.
  mutating func performOnIdeas(_ action: Action, _ key: Key) -> [Effect] {
    switch action {
    case .move:
      moveFocus(key)
      return []
    case .write, .nextPart:
      mode = .typing
      return []
    case .reword, .open:
      return focusedIdea.map { open(rewordForm($0)) } ?? nothingHere()
    case .note:
      return focusedIdea.map { open(noteForm($0.id)) } ?? nothingHere()
    case .withdraw: return withdrawOrRestore()
    case .mark: return markFocused()
    case .merge: return mergeMarked()
    case .split:
      return focusedIdea.map { submit(.split($0.id)) } ?? nothingHere()
    case .assign: return assign(by: key)
    case .assignAny:
      if chosenIdeas.isEmpty { return nothingHere() }
      layers.append(.picker(departmentPicker(for: chosenIdeas)))
      return []
    case .unassign:
      return chosenIdeas.isEmpty
        ? nothingHere() : submit(.assign(chosenIdeas, to: nil))
    default:
      return performEverywhere(action, key)
    }
  }

  private mutating func nothingHere() -> [Effect] {
    say(.plain, words("notice.noIdeaHere"))
    return []
  }

  private mutating func withdrawOrRestore() -> [Effect] {
    guard let idea = focusedIdea else { return nothingHere() }
    if idea.isWithdrawn, marked.isEmpty { return submit(.restore([idea.id])) }
    return submit(.withdraw(chosenIdeas))
  }

  private mutating func markFocused() -> [Effect] {
    guard let idea = focusedIdea, idea.stands else { return nothingHere() }
    if marked.remove(idea.id) == nil { marked.insert(idea.id) }
    return []
  }

  /// The marked go into the one in focus, if it is marked, else into the
  /// first, but into a sorted one rather than into one that isn't; where none is marked, what is like the one in focus goes into it.
  private mutating func mergeMarked() -> [Effect] {
    let ids = ideasToMerge
    guard ids.count > 1, let first = ids.first else {
      say(.plain, words("notice.markTwo"))
      return []
    }
    let focused = focusedIdea.map(\.id).flatMap {
      ids.contains($0) ? $0 : nil
    }
    let into = keeper(of: ids, focused ?? first)
    return submit(.merge(ids.filter { $0 != into }, into: into))
  }

  /// What was sorted stays sorted: an unsorted idea takes in no sorted one.
  private func keeper(of ids: [IdeaID], _ wanted: IdeaID) -> IdeaID {
    if session[wanted]?.department != nil { return wanted }
    return ids.first { session[$0]?.department != nil } ?? wanted
  }

  /// By number; fewer than two where nothing can be merged.
  private var ideasToMerge: [IdeaID] {
    if !shownMarks.isEmpty { return shownMarks.sorted() }
    guard screen == .board, let idea = focusedIdea, let twin = twin(of: idea)
    else { return [] }
    return [idea.id, twin.id].sorted()
  }

  private mutating func assign(by key: Key) -> [Effect] {
    guard case .character(let digit) = key,
      let number = digit.wholeNumberValue
    else { return [.bell] }
    if chosenIdeas.isEmpty { return nothingHere() }
    return assign(chosenIdeas, toNumber: number)
  }

  /// To the department of a number; 0 is the tenth.
  mutating func assign(_ ids: [IdeaID], toNumber number: Int) -> [Effect] {
    let index = number == 0 ? 9 : number - 1
    guard session.departments.indices.contains(index) else {
      say(.plain, words("notice.noSuchDepartment", ["number": number]))
      return []
    }
    return submit(.assign(ids, to: session.departments[index].id))
  }

  /// Why an action is not possible now; nil where it is.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .merge where ideasToMerge.count < 2: words("notice.markTwo")
    case .pickGroup where session.groups.isEmpty: words("notice.noGroups")
    case .accept, .listProposals:
      obstacleWithoutDepartments(to: action) ?? obstacleToProposals(for: action)
    case .assign, .unassign, .assignAny, .share, .triage:
      obstacleWithoutDepartments(to: action)
    case .redact: obstacleToRedaction
    case .write where session.closedAt != nil: words("close.already")
    case .open where layers.isEmpty && screen == .vote:
      words("notice.nothingToOpen")
    case .nextPart
    where layers.isEmpty && (screen == .vote || screen == .checkIn):
      words("notice.onePart")
    default: obstacleOnVote(to: action) ?? obstacleAfterVoting(to: action)
    }
  }
}
