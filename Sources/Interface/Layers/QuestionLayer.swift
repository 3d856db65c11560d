import Surface
import Workshop

extension Model {
  /// Asks; what was held down before it is not heard.
  mutating func ask(_ purpose: Question.Purpose, _ text: String) {
    let deafUntil = Timestamp(
      milliseconds: now.milliseconds + Question.deafFor)
    layers.append(
      .question(Question(purpose: purpose, text: text, deafUntil: deafUntil)))
  }

  mutating func press(_ key: Key, in question: Question) -> [Effect] {
    if now < question.deafUntil { return [] }
    switch key {
    case .mouse, .unknown, .paste: return []
    default: break
    }
    _ = dropLayer()
    if case .paste(let text) = question.purpose {
      return answerPaste(text, with: key)
    }
    let action = Keymap.binding(for: key.asCommand, in: [.question])?.action
    guard action == .yes else {
      say(.plain, words("notice.nothingDone"))
      return []
    }
    switch question.purpose {
    case .paste: return []
    case .closeRound(let round):
      return submit(.closeRound(round))
    case .closeSmallRound(let round):
      return submit(.closeRound(round, consent: true))
    case .cancelRound(let round): return submit(.cancelRound(round))
    case .closeSession: return submit(.closeSession)
    case .redact(let lines, let reason): return redact(lines, reason)
    case .openSmallRound(var round):
      round.consent = true
      return submit(.openRound(round))
    case .runOff(let round): return submit(.openRound(round))
    case .drawLot(let round, let ideas): return drawLot(round, ideas)
    }
  }
}
