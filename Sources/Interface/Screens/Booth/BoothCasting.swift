import Surface
import Workshop

extension Model {
  mutating func goToCheck(_ draft: BallotDraft) -> [Effect] {
    guard let rules = session[draft.round]?.rules, !draft.order.isEmpty
    else { return [] }
    if let fault = draft.fault(by: rules) {
      booth.sentence = fault.sentence(words)
      booth.page = .ballot(draft)
      return [.bell]
    }
    booth.page = .checking(draft)
    return []
  }

  mutating func pressOnCheck(_ key: Key, _ draft: BallotDraft) -> [Effect] {
    switch Keymap.binding(for: key.asCommand, in: [.boothCheck])?.action {
    case .cast:
      booth.page = .casting(draft)
      return [
        .cast(
          draft.round, group: draft.group, voter: draft.voter,
          dots: draft.dots)
      ]
    case .change:
      booth.page = .ballot(draft)
      return []
    default: return []
    }
  }

  mutating func castEnded(_ outcome: CastOutcome) -> [Effect] {
    guard case .casting(let draft) = booth.page else { return [] }
    booth.touchedAt = now
    switch outcome {
    case .stored(let code):
      // An open round lists no codes: each ballot is in the log already.
      let isSecret = session[draft.round]?.rules.secrecy == .secret
      booth.page = .receipt(code: isSecret ? code : nil, since: now)
      return [.clearScrollback]
    case .refused(.roundIsNotOpen):
      booth.page = .over(since: now)
      return [.clearScrollback, .bell]
    case .refused(.alreadyVoted):
      // At another seat, since the code was checked here.
      booth.page = .used(since: now)
      return [.clearScrollback, .bell]
    case .refused(let refusal):
      booth.page = .checking(draft)
      booth.sentence = words(
        "booth.refused", ["what": words.sentences(for: refusal).what])
    case .failed(let sentence):
      booth.page = .checking(draft)
      booth.sentence = words("booth.refused", ["what": sentence])
    }
    return [.bell]
  }

  mutating func pressOnLastPage(_ key: Key) -> [Effect] {
    let action = Keymap.binding(for: key, in: [.boothReceipt])?.action
    return action == .clearScreen ? showNeutral() : []
  }

  /// Esc on a ballot; what was held down before the question is not heard.
  mutating func askToGiveUp(_ draft: BallotDraft) -> [Effect] {
    let deafUntil = Timestamp(
      milliseconds: now.milliseconds + Question.deafFor)
    booth.page = .givingUp(draft, deafUntil: deafUntil)
    return []
  }

  mutating func pressOnGivingUp(
    _ key: Key, _ draft: BallotDraft, _ deafUntil: Timestamp
  ) -> [Effect] {
    if now < deafUntil { return [] }
    if case .mouse = key { return [] }
    let action = Keymap.binding(for: key.asCommand, in: [.boothQuestion])?
      .action
    if action == .yes { return showNeutral() }
    booth.page = .ballot(draft)
    return []
  }
}
