import Surface
import Workshop

extension Model {
  mutating func press(_ key: Key, in pin: NewPIN) -> [Effect] {
    var pin = pin
    if pin.field.isChecking { return [] }
    switch Keymap.binding(for: key, in: [.boothPIN])?.action {
    case .typeDigit, .edit: pin.field.type(key)
    case .cancel where pin.first != nil: pin = NewPIN()
    case .cancel where seat.kind == .facilitator: return leaveBooth()
    case .confirm: return confirm(pin)
    default: return []
    }
    booth.page = .settingPIN(pin)
    return []
  }

  private mutating func confirm(_ pin: NewPIN) -> [Effect] {
    var pin = pin
    let digits = pin.field.digits
    guard PINField.lengths.contains(digits.count) else {
      booth.sentence = words("booth.pin.length")
      return [.bell]
    }
    guard let first = pin.first else {
      booth.page = .settingPIN(NewPIN(first: digits))
      return []
    }
    guard first == digits else {
      booth.page = .settingPIN(NewPIN())
      booth.sentence = words("booth.pin.differs")
      return [.bell]
    }
    pin = NewPIN(first: nil)
    pin.field.isChecking = true
    booth.page = .settingPIN(pin)
    return [.setPIN(digits)]
  }

  mutating func pinSet(_ setting: PINSetting) -> [Effect] {
    switch setting {
    case .stands: booth.pinStands = true
    case .stoodBefore:
      booth.pinStands = true
      booth.sentence = words("booth.pin.stoodBefore")
    case .missing:
      // Whoever is setting one goes on.
      booth.pinStands = false
      return []
    case .failed(let sentence): booth.sentence = sentence
    }
    // A booth in use never turns back into one that takes a new PIN.
    guard case .settingPIN = booth.page else { return [] }
    booth.page = doorPage
    return []
  }

  mutating func pressOnPrivacy(_ key: Key) -> [Effect] {
    let action = Keymap.binding(for: key.asCommand, in: [.boothQuestion])?
      .action
    if action == .yes {
      booth.isPrivate = true
      return showNeutral()
    }
    if case .mouse = key { return [] }
    if seat.kind == .facilitator { return leaveBooth() }
    if key == .escape {
      booth.page = .moderation(PINField(), since: now)
      return []
    }
    booth.sentence = words("booth.privacy.turn")
    return []
  }
}
