extension Scanner {
  mutating func takeCaptured() -> Bool {
    guard cursor.take("idea.captured\",\"data\":{\"idea\":\"i") else {
      return false
    }
    let idea = takeSerial()
    var (group, department): (Int32, Int32) = (-1, -1)
    guard idea > 0 else { return false }
    if cursor.take(",\"group\":\"") {
      group = takeName()
      if group < 0 { return false }
    }
    if cursor.take(",\"participant\":\"p"), takeSerial() == 0 { return false }
    if cursor.take(",\"department\":\"") {
      department = takeName()
      if department < 0 { return false }
    }
    if cursor.take(",\"cost\":\""), !cursor.takeText() { return false }
    if cursor.take(",\"source\":\""), !cursor.takeText() { return false }
    entries.add(.captured, idea, group, department)
    line.hasBody = true
    return true
  }

  mutating func takeReworded() -> Bool {
    guard cursor.take("idea.reworded\",\"data\":{\"idea\":\"i") else {
      return false
    }
    let idea = takeSerial()
    entries.add(.reworded, idea)
    line.hasBody = true
    return idea > 0
  }

  mutating func takeAssigned() -> Bool {
    guard cursor.take("idea.assigned\",\"data\":{\"idea\":\"i") else {
      return false
    }
    let idea = takeSerial()
    guard idea > 0, let department = takeDepartmentOrNull() else {
      return false
    }
    entries.add(.assigned, idea, department)
    return cursor.take(",\"by\":\"person\"")
      || cursor.take(",\"by\":\"suggestion\"")
  }

  private mutating func takeDepartmentOrNull() -> Int32? {
    if cursor.take(",\"department\":\"") {
      let name = takeName()
      return name < 0 ? nil : name
    }
    return cursor.take(",\"department\":null") ? -1 : nil
  }

  /// A note tells no figure.
  mutating func takeNote() -> Bool {
    guard cursor.take("note.added\",\"data\":{") else { return false }
    line.hasBody = true
    if cursor.take("\"idea\":\"i") {
      let idea = takeSerial()
      if keepsNotes { entries.add(.noted, idea) }
      return idea > 0
    }
    // A note on the session has no member of its own: what comes next begins
    // without a comma, and is left to the strict reader.
    return false
  }

  /// A line of nothing but an idea.
  mutating func takeIdea(
    _ beginning: StaticString, _ kind: Entries.Kind
  ) -> Bool {
    guard cursor.take(beginning) else { return false }
    let idea = takeSerial()
    entries.add(kind, idea)
    return idea > 0
  }

  /// A line of an idea and the names of departments or fields.
  mutating func takeList(
    _ beginning: StaticString, _ kind: Entries.Kind
  ) -> Bool {
    guard cursor.take(beginning) else { return false }
    let idea = takeSerial()
    guard idea > 0,
      cursor.take(
        kind == .shared ? ",\"departments\":[" : ",\"fields\":["),
      let list = takeNames()
    else { return false }
    entries.add(kind, idea, list.start, list.count)
    return true
  }

  mutating func takeMerged() -> Bool {
    guard cursor.take("ideas.merged\",\"data\":{\"into\":\"i") else {
      return false
    }
    let into = takeSerial()
    guard into > 0, cursor.take(",\"from\":["), let list = takeSerials("\"i")
    else { return false }
    entries.add(.merged, into, list.start, list.count)
    return true
  }

  mutating func takeThemeNamed() -> Bool {
    guard cursor.take("theme.named\",\"data\":{\"theme\":\"t") else {
      return false
    }
    let theme = takeSerial()
    var department: Int32 = -1
    if cursor.take(",\"department\":\"") {
      department = takeName()
      if department < 0 { return false }
    }
    entries.add(.themeNamed, theme, department)
    line.hasBody = true
    return theme > 0
  }

  mutating func takeThemed() -> Bool {
    guard cursor.take("idea.themed\",\"data\":{\"idea\":\"i") else {
      return false
    }
    let idea = takeSerial()
    guard idea > 0 else { return false }
    if cursor.take(",\"theme\":null") {
      entries.add(.themed, idea)
      return true
    }
    guard cursor.take(",\"theme\":\"t") else { return false }
    let theme = takeSerial()
    entries.add(.themed, idea, theme)
    return theme > 0
  }
}
