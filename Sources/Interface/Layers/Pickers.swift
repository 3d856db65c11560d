import Surface
import Workshop

extension Model {
  /// All commands that can be given here, by name.
  var palette: Picker {
    let scopes = [screen.scope, .everywhere].compactMap { $0 }
    var seen: Set<Action> = []
    var items: [Picker.Item] = []
    for binding in scopes.flatMap(Keymap.bindings(in:))
    where binding.action.isNamed && seen.insert(binding.action).inserted {
      items.append(
        Picker.Item(
          id: binding.action.rawValue,
          label: words("\(binding.word).help"),
          detail: heardBindings(in: binding.scope)
            .first { $0.action == binding.action }
            .map(words.label(of:)) ?? "",
          obstacle: obstacle(to: binding.action)))
    }
    for action in [Action.revise, .redact, .suspend]
    where seat.kind == .facilitator && screen != .chooser {
      items.append(
        Picker.Item(
          id: action.rawValue, label: words("keys.\(action.rawValue).help"),
          obstacle: obstacle(to: action)))
    }
    return Picker(
      .command, title: words("palette.title"), items: items,
      choosesByMark: false)
  }

  /// The phases, the next one preselected, with what is unfinished in each.
  var phasePicker: Picker {
    let phases = Phase.allCases
    let current = phases.firstIndex(of: session.phase) ?? 0
    let items = phases.enumerated().map { index, phase in
      Picker.Item(
        id: phase.rawValue, mark: String(index + 1),
        label: words("phase.\(phase.rawValue)"),
        detail: phaseDetail(phase))
    }
    return Picker(
      .phase, title: words("phases.title"), items: items,
      selected: min(current + 1, phases.count - 1))
  }

  private func phaseDetail(_ phase: Phase) -> String {
    if phase == session.phase { return words("phases.here") }
    let unsorted = session.unsortedIdeas.count
    switch phase {
    case .vote where unsorted > 0 && !session.departments.isEmpty:
      return words("phases.unsorted", ["count": unsorted])
    case .review, .commit, .close:
      if let round = session.openRound {
        return words("phases.notVoted", ["count": missing(in: round)])
      }
      return ""
    default:
      return session.minutes(for: phase).map {
        words("phases.minutes", ["count": $0])
      } ?? ""
    }
  }

  /// How many of the room have not voted in a round.
  func missing(in round: Round) -> Int {
    let cast =
      round.rules.secrecy == .secret ? turnout.ballots : round.ballots.count
    return max(0, session.electorate(of: round).count - cast)
  }

  var exportPicker: Picker {
    // This one is of a single round, the latest that is closed.
    let ofRound = session.closedRounds.isEmpty ? [] : ["pabulib"]
    let formats = ["markdown", "csv", "json"] + ofRound
    let items = formats.enumerated().map { index, format in
      Picker.Item(
        id: format, mark: String(index + 1), label: words("export.\(format)"))
    }
    return Picker(.exportFormat, title: words("export.title"), items: items)
  }

  /// All groups under their numbers, and none.
  var groupItems: [Picker.Item] {
    let groups = session.groups.enumerated().map { index, group in
      Picker.Item(
        id: group.id, mark: index < 9 ? String(index + 1) : "",
        label: group.name, detail: group.short ?? "")
    }
    return groups + [
      Picker.Item(id: "", mark: "0", label: words("group.none"))
    ]
  }

  var groupPicker: Picker {
    let place = session.groups.firstIndex { $0.id == ideate.group }
    return Picker(
      .entryGroup, title: words("group.title"), items: groupItems,
      selected: place ?? session.groups.count)
  }

  func departmentPicker(for ideas: [IdeaID]) -> Picker {
    Picker(
      .department(ideas), title: words("department.title"),
      items: departmentItems)
  }

  /// All departments under their numbers.
  var departmentItems: [Picker.Item] {
    session.departments.enumerated().map { index, department in
      Picker.Item(
        id: department.id, mark: departmentKey(index) ?? "",
        label: department.name, detail: department.short)
    }
  }

  /// The digit of a department: 1–9, 0 for the tenth.
  func departmentKey(_ index: Int) -> String? {
    index < 10 ? String((index + 1) % 10) : nil
  }

  /// Carries out what was chosen in a list.
  mutating func picked(
    _ id: String, chosen: Set<String>, for purpose: Picker.Purpose
  ) -> [Effect] {
    switch purpose {
    case .command:
      guard let action = Action(rawValue: id) else { return [] }
      return performByName(action)
    case .phase:
      guard let phase = Phase(rawValue: id) else { return [] }
      if phase == session.phase, session.phaseEnteredAt != nil { return [] }
      return submit(.enter(phase))
    case .entryGroup:
      ideate.group = id.isEmpty ? nil : id
      return []
    case .department(let ideas):
      return submit(.assign(ideas, to: id))
    case .exportFormat:
      return [.export(format: id)]
    case .release:
      return [.release(seat: id)]
    case .paper: return openPaper(id)
    case .cards: return openCards(id)
    case .arrangement:
      arrange(by: BoardArrangement(rawValue: id) ?? .department)
      return []
    case .theme(let ideas):
      return chosenTheme(id, for: ideas)
    case .proposals: return takeProposals(chosen)
    case .foundThemes: return takeThemes(chosen)
    case .redactedText(let idea): return chosenText(id, of: idea)
    case .redactionReason(let lines): return chosenReason(id, for: lines)
    case .shared(let idea):
      let all = session.departments.map(\.id)
      return submit(.share(idea, with: all.filter(chosen.contains)))
    case .fields(let idea):
      let all = session.fields.map(\.id)
      return submit(.label(idea, fields: all.filter(chosen.contains)))
    case .round:
      if let round = RoundID(id) { look(at: round) }
      if id == "all" { layers.append(.page(Page(.rounds))) }
      return []
    case .formChoice:
      guard case .form(var form) = layers.last else { return [] }
      let before = form
      form.take(id, chosen: chosen)
      return replaceTop(.form(settled(form, before: before)))
    }
  }

  private mutating func performByName(_ action: Action) -> [Effect] {
    let scopes = [screen.scope, .everywhere].compactMap { $0 }
    let binding = scopes.flatMap(Keymap.bindings(in:)).first {
      $0.action == action
    }
    guard let binding, let key = binding.keys.first else {
      return performEverywhere(action, .unknown)
    }
    return perform(action, with: key)
  }
}

extension Action {
  /// Whether it can be called by its name alone.
  var isNamed: Bool {
    switch self {
    case .move, .nextPart, .open, .back, .palette, .leave, .interrupt, .assign,
      .setCount, .setMinutes, .edit:
      false
    default: true
    }
  }
}
