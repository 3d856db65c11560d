import Surface
import Workshop

extension Model {
  /// A key in the booth, where nothing of other screens holds.
  mutating func pressInBooth(_ key: Key) -> [Effect] {
    guard key.meansSomethingInBooth else { return [] }
    if case .mouse(let mouse) = key, let pressed = boothKey(under: mouse) {
      return pressInBooth(pressed)
    }
    // What ran out before the key came is over; the key was for that page.
    let page = booth.page
    let effects = passTimeInBooth()
    if page != booth.page, booth.page.round == nil { return effects }
    let wasWarned = isWarning
    booth.touchedAt = now
    if wasWarned { return effects }
    booth.sentence = nil
    return effects + pressOnPage(key)
  }

  private mutating func pressOnPage(_ key: Key) -> [Effect] {
    switch booth.page {
    case .settingPIN(let pin): press(key, in: pin)
    case .privacy: pressOnPrivacy(key)
    case .neutral: pressOnNeutral(key)
    case .moderation(let field, let since):
      pressOnModeration(key, field, since)
    case .admission(let field): pressOnAdmission(key, field)
    case .code(let entry): press(key, in: entry)
    case .group(let choice): press(key, in: choice)
    case .ballot(let draft): press(key, in: draft)
    case .checking(let draft): pressOnCheck(key, draft)
    case .givingUp(let draft, let deafUntil):
      pressOnGivingUp(key, draft, deafUntil)
    case .casting: []
    case .receipt, .over, .used: pressOnLastPage(key)
    }
  }

  /// What the runtime has to say to a booth.
  mutating func receiveInBooth(_ message: Message) -> [Effect] {
    switch message {
    case .cast(let outcome): return castEnded(outcome)
    case .pinSet(let setting): return pinSet(setting)
    case .pin(let outcome): return pinChecked(outcome)
    case .code(let outcome): return codeChecked(outcome)
    case .seed(let seed):
      shuffle(by: seed)
      return []
    case .released:
      guard case .admission = booth.page else { return [] }
      return admit()
    default: return []
    }
  }

  /// The log has grown: who waits or votes may have nothing to wait for.
  mutating func followInBooth() -> [Effect] {
    switch booth.page {
    case .admission where closure != nil: return showNeutral()
    case .code(let entry)
    where closure != nil || session.openRound?.id != entry.round:
      return showNeutral()
    default: break
    }
    guard booth.page.canBeAbandoned, let round = booth.page.round,
      session[round]?.state != .open
    else { return [] }
    booth.page = .over(since: now)
    booth.sentence = nil
    return [.clearScrollback]
  }

  /// Between two voters: nothing of the last one is left.
  mutating func showNeutral() -> [Effect] {
    let wasSecret = booth.page.isSecret
    booth.page = booth.isPrivate ? .neutral : .privacy
    booth.sentence = nil
    words = languages.first ?? words
    return wasSecret ? [.clearScrollback] : []
  }

  /// Tells the other seats when this one has changed what it does.
  mutating func announcement() -> [Effect] {
    let state: OtherSeat.State? =
      switch screen {
      case .booth: seatState
      case .writing: .writing
      default: nil
      }
    guard state != booth.announced else { return [] }
    booth.announced = state
    visits.note(seat.name, isBusy: state == .busy, at: now)
    return [.announce(state ?? .away)]
  }

  private var seatState: OtherSeat.State {
    switch booth.page {
    case .settingPIN, .privacy, .moderation: .away
    case .neutral: canServe ? .free : .away
    case .admission: .waiting
    default: .busy
    }
  }
}

extension Model {
  /// Whether people can vote here as soon as a round is open.
  fileprivate var canServe: Bool {
    switch closure {
    case .readOnly: false
    default: true
    }
  }
}

extension Key {
  /// Controls, pastes and unknown sequences do nothing at all in the booth.
  fileprivate var meansSomethingInBooth: Bool {
    switch self {
    case .control, .function, .paste, .unknown, .resize, .insert, .tab,
      .backTab:
      false
    case .mouse(let mouse):
      mouse.action != .release && mouse.action != .drag
    default: true
    }
  }
}
