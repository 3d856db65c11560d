extension SessionFold {
  mutating func join(_ entry: Entries.Entry) {
    participants.makeRoom(for: entry.a, Participant())
    guard !participants[Int(entry.a)].exists else { return }
    participants[Int(entry.a)] = Participant(exists: true, group: entry.b)
  }

  mutating func agree(_ entry: Entries.Entry, in entries: Entries) {
    measures.makeRoom(for: entry.a, Measure())
    guard !measures[Int(entry.a)].exists else { return }
    measures[Int(entry.a)] = Measure(
      exists: true, department: entry.b, text: text(entry, in: entries))
  }

  mutating func updateMeasure(
    _ entry: Entries.Entry, in entries: Entries
  ) {
    let place = Int(entry.a)
    guard place < measures.count, measures[place].exists else { return }
    if entry.b != -2 { measures[place].department = entry.b }
    let text = text(entry, in: entries)
    if text == Entries.erased { return }
    if entry.c == 1 {
      measures[place].updates.append(text)
    } else {
      measures[place].text = text
    }
  }

  /// Tightening holds for everything, and loosening brings nothing back.
  mutating func showGroups(_ shows: Bool) {
    settings.showsGroups = shows
    if shows { return }
    for place in ideas.indices { ideas[place].group = -1 }
  }

  mutating func revise(_ revision: Revision) {
    title = revision.title ?? title
    settings.departments = revision.departments ?? settings.departments
    settings.groups = revision.groups ?? settings.groups
    settings.fields = revision.fields ?? settings.fields
    isRevised = true
  }
}
