import Surface
import Workshop

/// Going through the unsorted ideas, one at a time.
public struct TriageState: Hashable, Sendable {
  /// What is left, the one on top first.
  var pile: [IdeaID]
  /// How many there were.
  let total: Int
  /// The line that came next when it began: nothing before is undone here.
  let beganAt: Int
  /// How many lines of a long text are above the window.
  var scrolled = 0
}

extension Model {
  mutating func beginTriage() -> [Effect] {
    let pile = filtered(session.unsortedIdeas).map(\.id)
    if pile.isEmpty {
      say(.good, words(filter.isEmpty ? "triage.empty" : "list.nothing"))
      return []
    }
    layers.append(
      .triage(
        TriageState(
          pile: pile, total: pile.count, beganAt: session.history.nextSeq)))
    return []
  }

  /// The idea on top of the pile; those sorted meanwhile are passed over.
  func top(of state: TriageState) -> Idea? {
    state.pile.lazy.compactMap { session[$0] }.first {
      $0.stands && $0.department == nil
    }
  }

  mutating func press(_ key: Key, in state: TriageState) -> [Effect] {
    var state = state
    let command = key.asCommand
    guard let idea = top(of: state) else { return dropLayer() }
    switch Keymap.binding(for: command, in: [.triage])?.action {
    case .back: return dropLayer()
    case .assign:
      guard case .character(let digit) = command,
        let number = digit.wholeNumberValue
      else { return [] }
      return assign([idea.id], toNumber: number)
    case .accept: return acceptProposals(for: [idea.id])
    case .assignAny:
      layers.append(.picker(departmentPicker(for: [idea.id])))
      return []
    case .mark:
      state.pile.removeAll { $0 == idea.id }
      state.pile.append(idea.id)
      state.scrolled = 0
      return replaceTop(.triage(state))
    case .move:
      state.scroll(key, in: triageLayout(for: idea))
      return replaceTop(.triage(state))
    case .withdraw: return submit(.withdraw([idea.id]))
    case .reword: return open(rewordForm(idea))
    case .undo: return undoInTriage(state)
    case .redo: return submit(.redo)
    case .help:
      layers.append(.help(HelpState()))
      return []
    case .interrupt: return interrupt(key)
    default:
      return [.bell]
    }
  }

  /// Takes back what was done since the triage began, and nothing before it.
  private mutating func undoInTriage(_ state: TriageState) -> [Effect] {
    guard let line = session.undoable(by: seat.name), line >= state.beganAt
    else {
      say(.plain, words.sentences(for: .nothingToUndo).what)
      return []
    }
    return submit(.undo)
  }

  /// A triage that has run out of ideas ends, and says so.
  mutating func endTriageIfDone() {
    guard case .triage(let state) = layers.last, top(of: state) == nil
    else { return }
    layers.removeLast()
    say(.good, words("triage.done"))
  }
}
