import Surface
import Workshop

extension Model {
  /// The scope that has the keys of the booth.
  var boothScope: Scope? {
    if isWarning { return nil }
    switch booth.page {
    case .settingPIN, .moderation, .admission: return .boothPIN
    case .neutral: return .boothNeutral
    case .code: return .boothCode
    case .group: return .boothGroup
    case .ballot(let draft) where draft.isExplaining: return nil
    case .ballot(let draft) where draft.amount != nil: return .boothAmount
    case .ballot(let draft): return draft.isFinding ? .boothFind : .boothBallot
    case .checking: return .boothCheck
    case .receipt, .over, .used: return .boothReceipt
    case .privacy, .givingUp: return .boothQuestion
    case .casting: return nil
    }
  }

  /// Whether Esc leads anywhere: a voting seat must have a PIN.
  var canLeavePINField: Bool {
    guard case .settingPIN(let pin) = booth.page else { return true }
    return pin.first != nil || seat.kind == .facilitator
  }

  /// The hints of the last rows; what stands on the page itself is not said
  /// twice.
  var lowerBoothHints: [Hint] {
    if isSpoken { return [] }
    return switch booth.page {
    case .privacy, .givingUp, .receipt, .over, .used: []
    case .checking: []
    default: hints.filter { ($0.binding.hint ?? 0) < 100 }
    }
  }

  /// Esc, language and help, which stand at the top of a ballot.
  var upperBoothHints: [Hint] {
    isSpoken ? [] : hints.filter { ($0.binding.hint ?? 0) >= 100 }
  }

  /// Hints in as many rows as they need.
  func boothHintRows(_ hints: [Hint], width: Int) -> [[Hint]] {
    var rows: [[Hint]] = [[]]
    var used = 1
    for hint in hints {
      if used + hint.width > width - 1, used > 1 {
        rows.append([])
        used = 1
      }
      rows[rows.count - 1].append(hint)
      used += hint.width + 2
    }
    return rows
  }
}

extension Hint {
  var width: Int { keys.displayWidth + 1 + label.displayWidth }
}
