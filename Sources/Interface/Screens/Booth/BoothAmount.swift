import Surface
import Workshop

extension Model {
  /// Where dots are amounts, one can be typed for the idea in focus.
  mutating func beginAmount(in draft: BallotDraft) -> [Effect] {
    guard takesAmounts(draft) else { return [] }
    var draft = draft
    draft.amount = ""
    booth.page = .ballot(draft)
    return []
  }

  func takesAmounts(_ draft: BallotDraft) -> Bool {
    session[draft.round]?.rules.takesAmounts == true
  }

  /// A key while an amount is typed; nothing typed takes back what was given.
  mutating func typeAmount(
    _ key: Key, _ typed: String, in draft: BallotDraft
  ) -> [Effect] {
    var draft = draft
    switch Keymap.binding(for: key, in: [.boothAmount])?.action {
    case .cancel: draft.amount = nil
    case .edit: draft.amount = String(typed.dropLast())
    case .typeDigit:
      guard case .character(let digit) = key, typed.count < 7
      else { return [.bell] }
      draft.amount = typed + String(digit)
    case .against:
      draft.amount =
        typed.hasPrefix("-") ? String(typed.dropFirst()) : "-" + typed
    case .confirmAmount: return put(typed, in: draft)
    default: return []
    }
    booth.page = .ballot(draft)
    return []
  }

  private mutating func put(
    _ typed: String, in draft: BallotDraft
  ) -> [Effect] {
    var draft = draft
    let ideas = listed(draft)
    let index = place(of: draft, in: ideas).index
    guard let rules = session[draft.round]?.rules, ideas.indices.contains(index)
    else { return [.bell] }
    let limit = draft.put(Int(typed) ?? 0, on: ideas[index], by: rules)
    draft.amount = limit == nil ? nil : typed
    booth.page = .ballot(draft)
    guard let limit else { return [] }
    booth.sentence = limit.sentence(words)
    return [.bell]
  }
}
