import Surface
import Workshop

extension Model {
  mutating func press(_ key: Key, in draft: BallotDraft) -> [Effect] {
    var draft = draft
    if draft.isExplaining {
      draft.isExplaining = false
      booth.page = .ballot(draft)
      return []
    }
    if draft.isFinding { return find(key, in: draft) }
    if let typed = draft.amount {
      return typeAmount(key, typed, in: draft)
    }
    let action = Keymap.binding(for: key.asCommand, in: [.boothBallot])?.action
    let unknown = unknownNumber(in: draft)
    if action != .jump { draft.number = "" }
    switch action {
    case .focusIdea: moveFocus(of: &draft, by: key)
    case .giveDot, .takeDot:
      if let unknown {
        // The dot is meant for an idea that is not here.
        booth.sentence = words("booth.noSuchNumber", ["number": unknown])
        booth.page = .ballot(draft)
        return [.bell]
      }
      return mark(draft, gives: action == .giveDot)
    case .jump: return jump(key, in: draft)
    case .typeAmount: return beginAmount(in: draft)
    case .find: draft.isFinding = true
    case .switchLanguage: words = nextLanguage
    case .explain: draft.isExplaining = true
    case .check: return goToCheck(draft)
    case .giveUp:
      if draft.filter.isEmpty { return askToGiveUp(draft) }
      draft.filter.clear()
    default:
      if case .mouse(let mouse) = key { return click(mouse, in: draft) }
    }
    booth.page = .ballot(draft)
    return []
  }

  /// A number that was typed and is no idea's, only the beginning of others'.
  func unknownNumber(in draft: BallotDraft) -> String? {
    let typed = draft.number
    let isKnown = draft.order.contains { String($0.number) == typed }
    return typed.isEmpty || isKnown ? nil : typed
  }

  /// The ideas that the filter leaves, in the voter's order.
  func listed(_ draft: BallotDraft) -> [IdeaID] {
    let words = draft.filter.text.lowercased().split(separator: " ")
    if words.isEmpty { return draft.order }
    return draft.order.filter { id in
      let text = "\(id.number) \(session[id]?.text ?? "")".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Where the focus is in a list, on top where its idea is not in it.
  func place(of draft: BallotDraft, in ideas: [IdeaID]) -> Selection {
    Selection(index: draft.focus.flatMap(ideas.firstIndex(of:)) ?? 0)
  }

  private func moveFocus(of draft: inout BallotDraft, by key: Key) {
    let ideas = listed(draft)
    var selection = place(of: draft, in: ideas)
    let page = ballotLayout(draft).rows(of: ideas.count, selection).count
    _ = selection.move(key, count: ideas.count, page: page)
    if ideas.indices.contains(selection.index) {
      draft.focus = ideas[selection.index]
    }
  }

  private mutating func mark(
    _ draft: BallotDraft, gives: Bool
  ) -> [Effect] {
    var draft = draft
    let ideas = listed(draft)
    let index = place(of: draft, in: ideas).index
    guard let rules = session[draft.round]?.rules, ideas.indices.contains(index)
    else { return [.bell] }
    let idea = ideas[index]
    draft.focus = idea
    let limit =
      gives
      ? draft.give(to: idea, by: rules) : draft.take(from: idea, by: rules)
    booth.page = .ballot(draft)
    guard let limit else { return [] }
    booth.sentence = limit.sentence(words)
    return [.bell]
  }

  /// Digits lead to the idea of that number, further ones soon after to a
  /// longer number.
  private mutating func jump(_ key: Key, in draft: BallotDraft) -> [Effect] {
    guard case .character(let digit) = key else { return [] }
    var draft = draft
    func begins(_ number: String) -> Bool {
      draft.order.contains { String($0.number).hasPrefix(number) }
    }
    // A number that is none is kept, so that no dot goes to the idea in focus;
    // the digit behind it begins another.
    let number = (begins(draft.number) ? draft.number : "") + String(digit)
    draft.number = number
    draft.numberAt = now
    guard begins(number) else {
      booth.sentence = words("booth.noSuchNumber", ["number": number])
      booth.page = .ballot(draft)
      return [.bell]
    }
    if let idea = draft.order.first(where: { String($0.number) == number }) {
      draft.filter.clear()
      draft.focus = idea
    }
    booth.page = .ballot(draft)
    return []
  }

  /// `/`: the filter works as it is typed; Enter keeps it, Esc clears it.
  private mutating func find(_ key: Key, in draft: BallotDraft) -> [Effect] {
    var draft = draft
    switch Keymap.binding(for: key, in: [.boothFind])?.action {
    case .choose: draft.isFinding = false
    case .cancel:
      draft.isFinding = false
      draft.filter.clear()
    default:
      if case .mouse = key { return [] }
      guard draft.filter.edit(key) else { return [.bell] }
    }
    let ideas = listed(draft)
    draft.focus = draft.focus.flatMap { ideas.contains($0) ? $0 : nil }
    draft.focus = draft.focus ?? ideas.first
    booth.page = .ballot(draft)
    return []
  }

  /// A click goes to an idea; on the one in focus it gives a dot, with the
  /// right button it takes one back.
  private mutating func click(
    _ mouse: Mouse, in draft: BallotDraft
  ) -> [Effect] {
    guard mouse.action == .press, [.left, .right].contains(mouse.button)
    else { return [] }
    let ideas = listed(draft)
    let layout = ballotLayout(draft)
    let index = layout.index(
      at: mouse.point, of: ideas.count, place(of: draft, in: ideas))
    guard let index else { return [] }
    if draft.focus == ideas[index] {
      return mark(draft, gives: mouse.button == .left)
    }
    var draft = draft
    draft.focus = ideas[index]
    booth.page = .ballot(draft)
    return []
  }

  private var nextLanguage: Wording {
    let place = languages.firstIndex { $0.language == words.language } ?? 0
    return languages.isEmpty ? words : languages[(place + 1) % languages.count]
  }
}
