import Surface
import Workshop

extension Model {
  /// Milliseconds within which Ctrl-C is pressed twice to leave.
  static let leaveWithin = 2000

  /// What the keys of every screen do.
  mutating func performEverywhere(_ action: Action, _ key: Key) -> [Effect] {
    switch action {
    case .help: layers.append(.help(HelpState()))
    case .palette: layers.append(.picker(palette))
    case .undo: return submit(.undo)
    case .redo: return submit(.redo)
    case .phases: layers.append(.picker(phasePicker))
    case .timer: layers.append(.timer(TimerState()))
    case .people: layers.append(.people)
    case .write: return write()
    case .black: layers.append(.black)
    case .find: layers.append(.find(TextField(filter, limit: 60)))
    case .export: layers.append(.picker(exportPicker))
    case .repaint: return [.repaint]
    case .leave, .interrupt: return interrupt(key)
    case .suspend: return [.suspend]
    case .revise: return open(reviseForm)
    case .redact: return redact()
    case .back: return back()
    case .open, .nextPart:
      obstacle(to: action).map { say(.plain, $0) }
      return []
    default: return []
    }
    return []
  }

  /// Leaves at the second press; the first one says so.
  mutating func interrupt(_ key: Key) -> [Effect] {
    if let leaving, leaving.key == key,
      key != .control("c")
        || now.milliseconds - leaving.at.milliseconds <= Self.leaveWithin
    {
      return [.quit]
    }
    leaving = (key, now)
    say(.plain, words(leavingWord, ["key": words.name(of: key)]))
    return []
  }

  /// What is said before leaving: whether anything would be lost.
  private var leavingWord: String {
    if screen.hasEntryLine, !ideate.line.isEmpty { return "notice.leaveDraft" }
    if case .readOnly = saving { return "notice.leaveReadOnly" }
    return "notice.leave"
  }

  /// Esc: one level back; it never leaves the program.
  private mutating func back() -> [Effect] {
    if !filter.isEmpty {
      filter = ""
    } else if !marked.isEmpty {
      marked = []
    }
    return []
  }

  /// `i`: a new idea or measure, or back into the line.
  private mutating func write() -> [Effect] {
    switch screen {
    case .ideate:
      mode = .typing
      return []
    default:
      if let obstacle = obstacle(to: .write) {
        say(.plain, obstacle)
        return []
      }
      return open(newIdeaForm)
    }
  }
}

extension Model {
  /// What is known of a command once it is on disk.
  mutating func saved(_ command: Command, _ events: [Event]) {
    sent = nil
    switch command {
    case .undo, .undoLine: sayUndone(events, "notice.undone")
    case .redo: sayUndone(events, "notice.redone")
    case .capture: captured(events)
    case .merge(let ideas, let into):
      if marked.isEmpty, let twin = ideas.first {
        say(
          .good,
          words("alike.merged", ["id": twin.number, "into": into.number]))
      }
      marked = []
      focus(on: into)
    case .assign, .withdraw:
      marked = []
      focusNext()
      sayAssigned(events)
    case .together(let commands):
      marked = []
      sayAssigned(events)
      sayRedacted(events)
      // What was assigned has left its column; themes move nothing away.
      if commands.contains(where: \.assigns) { focusNext() }
    case .split, .theme, .putInTheme:
      marked = []
    case .agree, .update: savedMeasure(command, events)
    case .openRound: roundOpened()
    case .drawLot: sayLot(events)
    case .countPaper(let round, _):
      say(.good, words("paper.handsSaved", ["id": round.number]))
    case .join, .leave, .setAttendance: sayCards(events)
    default: break
    }
    endTriageIfDone()
  }

  /// How many ideas went to departments, where one does not see each.
  private mutating func sayAssigned(_ events: [Event]) {
    let count = events.count { $0.fact is IdeaAssigned }
    if count > 1 { say(.good, words("proposal.assigned", ["count": count])) }
  }

  private mutating func sayUndone(_ events: [Event], _ key: String) {
    let line = events.lazy.compactMap { event in
      (event.fact as? Undone)?.seq ?? (event.fact as? Redone)?.seq
    }.first
    guard let line, let event = session.history[line] else { return }
    say(.good, words(key, ["what": describe(event)]))
    if let idea = event.fact.named.lazy.compactMap({ IdeaID($0) }).first {
      focus(on: idea)
    }
  }

  /// What an event did, in a few words, for undo and redo.
  func describe(_ event: Event) -> String {
    let count = session.history.lines(with: event.seq).count
    let id = event.fact.named.first.map { String($0.number) } ?? ""
    let key = "event.\(event.type)"
    return words(
      count > 1 ? "\(key).many" : "\(key).one",
      ["id": id, "count": count])
  }

  /// Gives back what was typed where a command came to nothing.
  mutating func refused(_ command: Command) -> [Effect] {
    ideate.isSaving = false
    reopenSent()
    return [.bell]
  }
}
