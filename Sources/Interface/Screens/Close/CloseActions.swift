import Surface
import Workshop

extension Model {
  mutating func performInClosing(_ action: Action, _ key: Key) -> [Effect] {
    switch action {
    case .fingerprint, .open:
      if head.isEmpty {
        say(.plain, words("close.noHead"))
      } else {
        layers.append(.page(Page(.fingerprint)))
      }
    case .closeSession: askToClose()
    default: return performEverywhere(action, key)
    }
    return []
  }

  private mutating func askToClose() {
    if session.closedAt != nil {
      say(.plain, words("close.already"))
    } else if let round = session.openRound {
      say(.bad, words("close.roundOpen", ["id": round.id.number]))
    } else {
      ask(.closeSession, words("close.ask"))
    }
  }

  /// The fingerprint in letters as large as there is room for, and once more
  /// as it is compared with a log.
  func fingerprintLines(width: Int) -> [PageLine] {
    let height = max(0, contentHeight - 6)
    let large = BlockText.groups(
      head.split(separator: " "), in: Size(width: width, height: height))
    let style = Style(.title, bold: true)
    return large.map { PageLine(text: $0, style: style) }
      + (large.isEmpty ? [] : [PageLine(text: "")])
      + Wrapping.wrap(head, width: width).map {
        PageLine(text: String($0), style: Style(.text, bold: true))
      }
      + Wrapping.wrap(words("close.headMeans"), width: width).map {
        PageLine(text: String($0))
      }
  }
}
