import Surface
import Workshop

extension Model {
  mutating func pressOnModeration(
    _ key: Key, _ field: PINField, _ since: Timestamp
  ) -> [Effect] {
    let (field, effects) = press(key, in: field)
    guard let field else { return showNeutral() }
    booth.page = .moderation(field, since: since)
    return effects
  }

  /// A key in a PIN field: nil where it is left.
  mutating func press(
    _ key: Key, in field: PINField
  ) -> (PINField?, [Effect]) {
    var field = field
    if field.isChecking { return (field, []) }
    let action = Keymap.binding(for: key, in: [.boothPIN])?.action
    if action == .cancel { return (nil, []) }
    if secondsDeaf > 0 { return (field, []) }
    switch action {
    case .typeDigit, .edit: field.type(key)
    case .confirm where !field.digits.isEmpty:
      // What was typed goes with the effect and is kept nowhere.
      return (PINField(isChecking: true), [.verifyPIN(field.digits)])
    default: break
    }
    return (field, [])
  }

  /// How long no PIN is heard.
  var secondsDeaf: Int {
    guard let until = booth.pinDeafUntil else { return 0 }
    return max(0, (until.milliseconds - now.milliseconds + 999) / 1000)
  }

  mutating func pinChecked(_ outcome: PINOutcome) -> [Effect] {
    switch booth.page {
    case .moderation(let field, let since) where field.isChecking:
      if outcome == .right { return leaveBooth() }
      booth.page = .moderation(PINField(), since: since)
    case .admission(let field) where field.isChecking:
      if outcome == .right { return admit() }
      booth.page = .admission(PINField())
    default: return []
    }
    switch outcome {
    case .right: break
    case .wrong(let seconds):
      booth.sentence = words("booth.pin.wrong")
      booth.pinDeafUntil =
        seconds > 0
        ? Timestamp(milliseconds: now.milliseconds + seconds * 1000) : nil
    case .none: booth.sentence = words("booth.pin.none")
    }
    return [.bell]
  }
}
