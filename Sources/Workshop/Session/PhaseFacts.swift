/// `phase.entered`.
public struct PhaseEntered: Fact {
  public static let name = "phase.entered"

  public var phase: Phase

  public init(phase: Phase) { self.phase = phase }

  public init(_ reader: MemberReader) throws(EventFault) {
    phase = try reader.choice("phase")
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("phase", phase) }
  }
  public var isUndoable: Bool { true }

  public func apply(to session: inout Session, as event: Event) {
    session.phase = phase
    session.phaseEnteredAt = event.at
  }
}

/// The clock of a phase, while it runs.
public struct PhaseTimer: Hashable, Sendable {
  public var phase: Phase
  public var startedAt: Timestamp
  public var endsAt: Timestamp
}

/// `timer.started`.
public struct TimerStarted: Fact {
  public static let name = "timer.started"

  public var phase: Phase
  public var startedAt: Timestamp
  public var endsAt: Timestamp

  public init(phase: Phase, startedAt: Timestamp, endsAt: Timestamp) {
    self.phase = phase
    self.startedAt = startedAt
    self.endsAt = endsAt
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    phase = try reader.choice("phase")
    startedAt = try reader.timestamp("startedAt")
    endsAt = try reader.timestamp("endsAt")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("phase", phase)
      $0.add("startedAt", startedAt)
      $0.add("endsAt", endsAt)
    }
  }

  public func apply(to session: inout Session, as event: Event) {
    session.timer = PhaseTimer(
      phase: phase, startedAt: startedAt, endsAt: endsAt)
  }
}

/// `timer.extended`: a new end, later or earlier.
public struct TimerExtended: Fact {
  public static let name = "timer.extended"

  public var endsAt: Timestamp

  public init(endsAt: Timestamp) { self.endsAt = endsAt }

  public init(_ reader: MemberReader) throws(EventFault) {
    endsAt = try reader.timestamp("endsAt")
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("endsAt", endsAt) }
  }

  public func apply(to session: inout Session, as event: Event) {
    session.timer?.endsAt = endsAt
  }
}

/// `timer.stopped`.
public struct TimerStopped: Fact {
  public static let name = "timer.stopped"

  public init() {}
  public init(_ reader: MemberReader) {}
  public var members: [Value.Member] { [] }

  public func apply(to session: inout Session, as event: Event) {
    session.timer = nil
  }
}
