import Workshop

/// What the facilitator's seat wants the presenter to show: never a figure,
/// only which of them.
///
/// The runtime keeps it beside the log as `NAME.stage.json`; without that file
/// the presenter follows the log alone.
public struct Stage: Hashable, Sendable {
  public var phase: Phase
  /// The round whose places are shown; nil for the latest closed one.
  public var round: RoundID?
  /// How many places are revealed, the last first; one more than there are
  /// shows the whole ranking.
  public var revealed: Int
  public var isBlack: Bool
  /// The idea that is shown large.
  public var idea: IdeaID?

  public init(
    phase: Phase, round: RoundID? = nil, revealed: Int = 0,
    isBlack: Bool = false, idea: IdeaID? = nil
  ) {
    self.phase = phase
    self.round = round
    self.revealed = revealed
    self.isBlack = isBlack
    self.idea = idea
  }
}

extension Stage {
  /// Reads the file's object; members that nobody knows are left alone.
  ///
  /// - Throws: the place of a member that is missing or of the wrong kind.
  public init(_ value: Value) throws(EventFault) {
    guard value.members != nil else {
      throw EventFault(what: "must be an object")
    }
    let reader = MemberReader(value)
    phase = try reader.required("phase", "a phase") { value in
      value.string.flatMap(Phase.init)
    }
    round = try reader.optional("round", "a round like r1") { value in
      value.string.flatMap { RoundID($0) }
    }
    revealed =
      try reader.optional("revealed", "a whole number from 0 on") { value in
        value.integer.flatMap { $0 >= 0 ? $0 : nil }
      } ?? 0
    isBlack = try reader.optional("black", "true or false", \.bool) ?? false
    idea = try reader.optional("idea", "an idea like i1") { value in
      value.string.flatMap { IdeaID($0) }
    }
  }

  /// The file's object.
  public var value: Value {
    var members: [Value.Member] = [.init("phase", .string(phase.rawValue))]
    if let round { members.append(.init("round", .string(round.description))) }
    members.append(.init("revealed", .integer(revealed)))
    members.append(.init("black", .bool(isBlack)))
    if let idea { members.append(.init("idea", .string(idea.description))) }
    return .object(members)
  }
}

extension Model {
  /// What this seat wants shown now; nil where it has no say.
  private var wantedStage: Stage? {
    guard seat.kind == .facilitator, screen != .chooser, !session.id.isEmpty
    else { return nil }
    return Stage(
      phase: session.phase,
      round: session.phase == .review ? reviewedRound?.id : nil,
      revealed: session.phase == .review ? review.revealed : 0,
      isBlack: layers.contains(.black),
      // A focused place of the ranking would tell it before its time.
      idea: session.phase == .cluster ? ideaTalkedAbout : nil)
  }

  /// The one on top of the pile, else the one in focus.
  private var ideaTalkedAbout: IdeaID? {
    let piles = layers.lazy.compactMap { layer -> TriageState? in
      guard case .triage(let state) = layer else { return nil }
      return state
    }
    return piles.first.map { top(of: $0)?.id } ?? focus
  }

  /// Tells the presenter, where anything has changed for it.
  mutating func tellPresenter() -> [Effect] {
    guard let wanted = wantedStage, wanted != stage else { return [] }
    stage = wanted
    return [.stage(wanted)]
  }

  /// Takes over what the file says.
  ///
  /// The presenter shows it; a facilitator's seat that was started anew goes on
  /// where the reveal was.
  mutating func take(_ stage: Stage) {
    self.stage = stage
    guard seat.kind == .facilitator, stage.phase == .review else { return }
    review.round = stage.round
    review.revealed = stage.revealed
  }
}
