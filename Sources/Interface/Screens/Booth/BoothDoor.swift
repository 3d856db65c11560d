import Surface
import Workshop

/// Why nobody is admitted to the booth.
enum BoothClosure: Hashable {
  case noRound
  /// The workshop is in another phase.
  case paused
  /// By codes, which this seat can't read.
  case otherAdmission
  case everybodyVoted(Int)
  case readOnly(String)
}

extension Model {
  /// Why nobody is admitted now; nil where somebody is.
  var closure: BoothClosure? {
    if case .readOnly(let why) = saving { return .readOnly(why) }
    guard let round = session.openRound else { return .noRound }
    guard session.phase == .vote else { return .paused }
    guard round.rules.admission == .open else { return .otherAdmission }
    let people = session.electorate(of: round).count
    let done = turnout(of: round).ballots >= people
    return done ? .everybodyVoted(people) : nil
  }

  /// All that may be told of a round before it closes.
  func turnout(of round: Round) -> Turnout {
    round.rules.secrecy == .secret
      ? turnout : Turnout(of: round, cast: round.ballots, in: session)
  }

  /// The seat becomes a booth; the first one of a session is set up before.
  mutating func enterBooth() {
    layers = []
    notice = nil
    booth.page = doorPage
    booth.sentence = nil
    booth.touchedAt = now
    show(.booth)
  }

  private var doorPage: BoothPage {
    if !booth.pinStands { return .settingPIN(NewPIN()) }
    return booth.isPrivate ? .neutral : .privacy
  }

  /// Back to the facilitator's screens; a voting seat has none.
  private mutating func leaveBooth() -> [Effect] {
    let effects = showNeutral()
    if seat.kind == .voting { return effects + [.quit] }
    show(Screen(session.phase))
    return effects
  }

  // MARK: - Setting up

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
    case .missing: booth.pinStands = false
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
    booth.sentence = words("booth.privacy.turn")
    return []
  }

  // MARK: - The neutral page and the way out

  mutating func pressOnNeutral(_ key: Key) -> [Effect] {
    switch Keymap.binding(for: key, in: [.boothNeutral])?.action {
    case .chooseLanguage:
      guard closure == nil, let language = language(chosenBy: key)
      else { return [] }
      words = language
      booth.page = .admission(PINField())
    case .moderation:
      booth.page = .moderation(PINField(), since: now)
    default: break
    }
    return []
  }

  /// Enter is the first language, a digit the one of that number.
  private func language(chosenBy key: Key) -> Wording? {
    guard case .character(let digit) = key else { return languages.first }
    let index = (digit.wholeNumberValue ?? 0) - 1
    return languages.indices.contains(index) ? languages[index] : nil
  }

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
