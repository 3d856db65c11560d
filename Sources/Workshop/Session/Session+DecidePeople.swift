extension Session {
  /// The most people that one command may bring.
  static let mostAtOnce = 3000

  func decideOnPeople(_ command: Command) throws(Refusal) -> [any Fact] {
    switch command {
    case .join(let group, let count):
      guard (1...Self.mostAtOnce).contains(count) else {
        throw .badCount(count)
      }
      try checkGroup(group)
      return joining(group, count: count)
    case .setAttendance(let group, let count):
      guard (0...Self.mostAtOnce).contains(count) else {
        throw .badCount(count)
      }
      try checkGroup(group)
      let here = peopleHere.filter { $0.group == group }
      if here.count == count { throw .nothingChanged }
      if here.count < count {
        return joining(group, count: count - here.count)
      }
      return here.suffix(here.count - count).map {
        ParticipantLeft(participant: $0.id)
      }
    case .leave(let id):
      guard let participant = self[id] else { throw .unknownParticipant(id) }
      if !participant.isHere { throw .alreadyLeft(id) }
      return [ParticipantLeft(participant: id)]
    default: return []
    }
  }

  private func joining(_ group: GroupID?, count: Int) -> [any Fact] {
    let first = history.next(Participant.self).number
    return (0..<count).map {
      ParticipantJoined(participant: ParticipantID(first + $0), group: group)
    }
  }

  func checkGroup(_ id: GroupID?) throws(Refusal) {
    if let id, group(id) == nil { throw .unknownGroup(id) }
  }

  func checkDepartment(_ id: DepartmentID?) throws(Refusal) {
    if let id, department(id) == nil { throw .unknownDepartment(id) }
  }

  func checkField(_ id: FieldID) throws(Refusal) {
    if field(id) == nil { throw .unknownField(id) }
  }
}
