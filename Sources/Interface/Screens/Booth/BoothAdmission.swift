import Surface
import Workshop

extension Model {
  /// Somebody waits; the facilitator types the PIN here, or lets this seat in
  /// from their own.
  mutating func pressOnAdmission(_ key: Key, _ field: PINField) -> [Effect] {
    let (field, effects) = press(key, in: field)
    guard let field else { return showNeutral() }
    booth.page = .admission(field)
    return effects
  }

  /// One person may vote here.
  mutating func admit() -> [Effect] {
    guard closure == nil, let round = session.openRound else {
      return showNeutral()
    }
    booth.touchedAt = now
    booth.sentence = nil
    booth.page = .group(GroupChoice(round: round.id))
    return groupsToChoose.isEmpty ? begin(in: round.id, for: nil) : []
  }

  /// The groups that still have somebody to vote.
  var groupsToChoose: [Group] {
    guard let id = booth.page.round, let round = session[id] else { return [] }
    return session.groupsToVote(
      in: round, done: turnout(of: round).doneGroups)
  }

  mutating func press(_ key: Key, in choice: GroupChoice) -> [Effect] {
    var choice = choice
    let groups = groupsToChoose
    // The last line is for those without a group.
    let count = groups.count + 1
    choice.selection.clamp(to: count)
    switch Keymap.binding(for: key, in: [.boothGroup])?.action {
    case .move: _ = choice.selection.move(key, count: count)
    case .pickByNumber:
      guard case .character(let digit) = key,
        let number = digit.wholeNumberValue, number < count
      else { return [.bell] }
      choice.selection.index = number == 0 ? groups.count : number - 1
    case .choose:
      let index = choice.selection.index
      let group = groups.indices.contains(index) ? groups[index].id : nil
      return begin(in: choice.round, for: group)
    case .cancel:
      if choice.typed.isEmpty { return showNeutral() }
      choice.typed = ""
    case .edit: choice.typed = String(choice.typed.dropLast())
    default:
      guard case .character(let letter) = key else { return [] }
      return type(letter, in: choice, groups)
    }
    booth.page = .group(choice)
    return []
  }

  /// Letters go to the first group that has them.
  private mutating func type(
    _ letter: Character, in choice: GroupChoice, _ groups: [Group]
  ) -> [Effect] {
    var choice = choice
    let typed = choice.typed + String(letter)
    let found = groups.firstIndex { $0.isMeant(by: typed) }
    guard let found else { return [.bell] }
    choice.typed = typed
    choice.selection.index = found
    booth.page = .group(choice)
    return []
  }

  private mutating func begin(
    in round: RoundID, for group: GroupID?
  ) -> [Effect] {
    booth.page = .ballot(BallotDraft(round: round, group: group))
    return [.seed]
  }

  /// The ideas come in an order of this voter's own, once.
  mutating func shuffle(by seed: UInt64) {
    guard case .ballot(var draft) = booth.page, draft.order.isEmpty
    else { return }
    draft.shuffle(session[draft.round]?.ideas ?? [], seed: seed)
    booth.page = .ballot(draft)
  }
}

extension Group {
  /// Whether typed letters begin its name or are its short form.
  fileprivate func isMeant(by typed: String) -> Bool {
    let typed = typed.lowercased()
    return name.lowercased().hasPrefix(typed)
      || short?.lowercased() == typed
  }
}
