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

  /// The number of each of these and, last, of having none: it stays the same
  /// while others have all voted.
  var groupNumbers: [Int] {
    guard let id = booth.page.round, let round = session[id] else { return [] }
    let all = session.groupsToVote(in: round, done: []).map(\.id)
    return groupsToChoose.map { (all.firstIndex(of: $0.id) ?? 0) + 1 } + [0]
  }

  mutating func press(_ key: Key, in choice: GroupChoice) -> [Effect] {
    var choice = choice
    let groups = groupsToChoose
    // The last line is for those without a group.
    let count = groups.count + 1
    switch Keymap.binding(for: key, in: [.boothGroup])?.action {
    case .move:
      // The first arrow only shows where the choice is.
      var selection = Selection(index: choice.index ?? 0)
      if choice.index != nil { _ = selection.move(key, count: count) }
      choice.index = selection.index
    case .pickByNumber:
      guard case .character(let digit) = key,
        let number = digit.wholeNumberValue,
        let index = groupNumbers.firstIndex(of: number)
      else { return [.bell] }
      choice.index = index
    case .choose:
      guard let index = choice.index else {
        booth.sentence = words("booth.group.choose")
        return [.bell]
      }
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
    choice.index = found
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
