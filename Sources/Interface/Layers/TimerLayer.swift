import Surface
import Workshop

extension Model {
  /// The minutes that Space starts with where nothing is typed.
  var suggestedMinutes: Int {
    let minutes = session.minutes(for: session.phase) ?? 0
    return minutes > 0 ? minutes : 10
  }

  mutating func press(_ key: Key, in state: TimerState) -> [Effect] {
    var state = state
    switch Keymap.binding(for: key.asCommand, in: [.timer])?.action {
    case .cancel: return dropLayer()
    case .startStop where session.timer != nil && state.digits.isEmpty:
      _ = dropLayer()
      return submit(.stopTimer)
    case .startStop, .choose:
      _ = dropLayer()
      if session.timer != nil, state.digits.isEmpty { return [] }
      let minutes = Int(state.digits) ?? suggestedMinutes
      return submit(.startTimer(session.phase, minutes: minutes))
    case .longer: return submit(.extendTimer(minutes: 1))
    case .shorter: return submit(.extendTimer(minutes: -1))
    case .setMinutes:
      if case .character(let digit) = key, state.digits.count < 3 {
        state.digits.append(digit)
      }
      return replaceTop(.timer(state))
    default:
      if key == .backspace {
        state.digits = String(state.digits.dropLast())
        return replaceTop(.timer(state))
      }
      return [.bell]
    }
  }
}
