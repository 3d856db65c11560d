extension SessionFold {
  /// Folds the entries of one log that begins with these settings.
  mutating func fold(_ entries: Entries, _ opening: Settings) {
    ideas.removeAll(keepingCapacity: true)
    themes.removeAll(keepingCapacity: true)
    measures.removeAll(keepingCapacity: true)
    participants.removeAll(keepingCapacity: true)
    rounds.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    title = nil
    isRevised = false
    settings = opening
    if entries.history.undone.isEmpty {
      for entry in entries.list { apply(entry, of: entries) }
    } else {
      noteUndone(entries.history)
      for entry in entries.list where !isUndone[Int(entry.line)] {
        apply(entry, of: entries)
      }
    }
    findRoots()
  }

  /// A set would be asked for each entry.
  mutating func noteUndone(_ history: LineHistory) {
    isUndone.removeAll(keepingCapacity: true)
    isUndone.append(
      contentsOf: repeatElement(false, count: Int(history.lines) + 1))
    for line in history.undone where (1...history.lines).contains(line) {
      isUndone[Int(line)] = true
    }
  }

  @inline(__always)
  mutating func apply(_ entry: Entries.Entry, of entries: Entries) {
    switch entry.kind {
    case .captured: capture(entry, in: entries)
    case .reworded:
      let place = text(entry, in: entries)
      change(entry.a) { $0.text = place }
    case .assigned: change(entry.a) { $0.department = entry.b }
    case .shared:
      change(entry.a) { $0.shared = List(start: entry.b, count: entry.c) }
    case .labelled:
      change(entry.a) { $0.fields = List(start: entry.b, count: entry.c) }
    case .withdrawn: change(entry.a) { $0.isWithdrawn = true }
    case .restored: change(entry.a) { $0.isWithdrawn = false }
    case .split: change(entry.a) { $0.mergedInto = 0 }
    case .themed: change(entry.a) { $0.theme = entry.b }
    case .merged: merge(entry, in: entries)
    case .themeNamed: nameTheme(entry, in: entries)
    case .joined: join(entry)
    case .roundOpened: openRound(entry)
    case .ballot: count(entry.b, in: entry.a, entries)
    case .roundClosed: endRound(entry.a, .closed)
    case .roundCancelled: endRound(entry.a, .cancelled)
    case .measureAgreed: agree(entry, in: entries)
    case .measureUpdated: updateMeasure(entry, in: entries)
    case .noted: note(entry, in: entries)
    case .identity: showGroups(entry.a == 1)
    case .revised: revise(entries.revisions[Int(entry.a)])
    }
  }

  /// Where a line's text is; none where a later line erases it.
  func text(
    _ entry: Entries.Entry, in entries: Entries
  ) -> Int32 {
    let redactions = entries.history.redactions
    return redactions.isEmpty || redactions[entry.line] == nil
      ? entry.d : Entries.erased
  }
}
