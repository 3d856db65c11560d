import Surface
import Workshop

/// Why nobody is admitted to the booth.
enum BoothClosure: Hashable {
  case noRound
  /// The workshop is in another phase.
  case paused
  case everybodyVoted(Int)
  case readOnly(String)
}

extension Model {
  /// Why nobody is admitted now; nil where somebody is.
  var closure: BoothClosure? {
    if case .readOnly(let why) = saving { return .readOnly(why) }
    guard let round = session.openRound else { return .noRound }
    guard session.phase == .vote else { return .paused }
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

  var doorPage: BoothPage {
    if !booth.pinStands { return .settingPIN(NewPIN()) }
    return booth.isPrivate ? .neutral : .privacy
  }

  /// Back to the facilitator's screens; a voting seat has none.
  mutating func leaveBooth() -> [Effect] {
    let effects = showNeutral()
    if seat.kind == .voting { return effects + [.quit] }
    show(Screen(session.phase))
    return effects
  }

  mutating func pressOnNeutral(_ key: Key) -> [Effect] {
    switch Keymap.binding(for: key, in: [.boothNeutral])?.action {
    case .chooseLanguage:
      guard closure == nil, let language = language(chosenBy: key),
        let round = session.openRound
      else { return [] }
      words = language
      booth.page =
        round.rules.admission == .codes
        ? .code(CodeEntry(round: round.id)) : .admission(PINField())
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
}
