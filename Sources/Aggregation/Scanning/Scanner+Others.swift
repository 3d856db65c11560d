extension Scanner {
  mutating func takeParticipant() -> Bool {
    if cursor.take("participant.left\",\"data\":{\"participant\":\"p") {
      return takeSerial() > 0
    }
    guard cursor.take("participant.joined\",\"data\":{\"participant\":\"p")
    else { return false }
    let participant = takeSerial()
    var group: Int32 = -1
    if cursor.take(",\"group\":\"") {
      group = takeName()
      if group < 0 { return false }
    }
    entries.add(.joined, participant, group)
    return participant > 0
  }

  /// Phases tell no figure.
  mutating func takePhase() -> Bool {
    guard cursor.take("phase.entered\",\"data\":{\"phase\":\"") else {
      return false
    }
    return cursor.take("check-in\"") || cursor.take("ideate\"")
      || cursor.take("cluster\"") || cursor.take("vote\"")
      || cursor.take("review\"") || cursor.take("commit\"")
      || cursor.take("close\"")
  }

  mutating func takeUndone() -> Bool {
    let isRedone = !cursor.take("undone\",\"data\":{\"seq\":")
    if isRedone, !cursor.take("redone\",\"data\":{\"seq\":") { return false }
    let other = cursor.number()
    line.change = isRedone ? .redo(other) : .undo(other)
    return other > 0
  }

  /// A measure with no more than its department and kind; fuller ones are few.
  mutating func takeMeasure() -> Bool {
    guard cursor.take("measure.agreed\",\"data\":{\"measure\":\"m") else {
      return false
    }
    let measure = takeSerial()
    guard measure > 0, cursor.take(",\"ideas\":["), takeSerials("\"i") != nil,
      cursor.take(",\"department\":\"")
    else { return false }
    let department = takeName()
    guard department >= 0 else { return false }
    if cursor.take(",\"kind\":\"") {
      guard
        cursor.take("central\"") || cursor.take("decentral\"")
          || cursor.take("network\"")
      else { return false }
    }
    entries.add(.measureAgreed, measure, department)
    line.hasBody = true
    return true
  }

  mutating func takeSession() -> Bool {
    // The seal tells no figure.
    if cursor.take("session.closed\",\"data\":{") { return cursor.at[0] == 125 }
    return entries.history.lines == 1 && takeOpened()
  }
}
