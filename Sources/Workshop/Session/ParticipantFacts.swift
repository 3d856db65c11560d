/// Somebody who came, known by a number; the name, if any, is in the roster.
public struct Participant: Hashable, Sendable, Numbered {
  public static let letter: Unicode.Scalar = "p"

  public var id: ParticipantID
  public var group: GroupID?
  public var joinedAt: Timestamp
  public var joinedSeq: Int
  /// The line with which they left; nil while they are here.
  public var leftSeq: Int?

  public var isHere: Bool { leftSeq == nil }
}

/// `participant.joined`.
public struct ParticipantJoined: Fact {
  public static let name = "participant.joined"

  public var participant: ParticipantID
  public var group: GroupID?

  public init(participant: ParticipantID, group: GroupID?) {
    self.participant = participant
    self.group = group
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    participant = try reader.serial("participant")
    group = try reader.optionalString("group")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("participant", participant)
      $0.add("group", group)
    }
  }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { [AnySerial(participant)] }

  public func apply(to session: inout Session, as event: Event) {
    guard session.participantIndex[participant] == nil else { return }
    session.participantIndex[participant] = session.participants.count
    session.participants.append(
      Participant(
        id: participant, group: group, joinedAt: event.at,
        joinedSeq: event.seq))
  }
}

/// `participant.left`.
public struct ParticipantLeft: Fact {
  public static let name = "participant.left"

  public var participant: ParticipantID

  public init(participant: ParticipantID) { self.participant = participant }

  public init(_ reader: MemberReader) throws(EventFault) {
    participant = try reader.serial("participant")
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("participant", participant) }
  }
  public var isUndoable: Bool { true }
  public var named: [AnySerial] { [AnySerial(participant)] }

  public func apply(to session: inout Session, as event: Event) {
    guard let index = session.participantIndex[participant],
      session.participants[index].isHere
    else { return }
    session.participants[index].leftSeq = event.seq
  }
}
