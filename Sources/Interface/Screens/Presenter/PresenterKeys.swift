import Surface
import Workshop

extension Model {
  /// The projector's screen knows only how to be left and drawn anew.
  mutating func pressAtPresenter(_ key: Key) -> [Effect] {
    switch Keymap.binding(for: key.asCommand, in: [.presenter])?.action {
    case .leave, .interrupt: interrupt(key.asCommand)
    case .repaint: [.repaint]
    default: []
    }
  }

  /// Whether nothing is to be seen here.
  var isBlack: Bool {
    screen == .presenter ? stage?.isBlack ?? false : layers.last == .black
  }

  /// The phase that the presenter shows: the facilitator's word, else the
  /// log's.
  var stagedPhase: Phase { stage?.phase ?? session.phase }

  /// The round whose places are shown.
  var stagedRound: Round? {
    let chosen = stage?.round.flatMap { session[$0] }
    return chosen?.state == .closed ? chosen : session.closedRounds.last
  }

  /// How many places the room has seen; all where nobody leads the reveal.
  var stagedReveal: Int { stage?.revealed ?? .max }
}
