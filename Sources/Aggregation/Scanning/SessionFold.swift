/// A session as far as figures need it: the fold of the entries that stand.
///
/// The same as `Session` gives, which is held against it on random logs.
struct SessionFold {
  /// By number; the first is of none.
  private(set) var ideas: [Idea] = []
  private(set) var themes: [Theme] = []
  private(set) var measures: [Measure] = []
  private(set) var participants: [Participant] = []
  private(set) var rounds: [Round] = []
  private(set) var notes: [Note] = []
  private(set) var title: String?
  private(set) var settings = Settings()
  private(set) var isRevised = false
  /// By the number of a line.
  private var isUndone: [Bool] = []

  struct Idea {
    var exists = false
    var isWithdrawn = false
    /// −1 for none, as everywhere here.
    var group: Int32 = -1
    var department: Int32 = -1
    var shared = List()
    var fields = List()
    /// 0 for none.
    var theme: Int32 = 0
    var text: Int32 = Entries.erased
    /// 0 for none.
    var mergedInto: Int32 = 0
    /// Where the merges end; itself where there are none.
    var root: Int32 = 0
    var dots = 0
    var against = 0
    var voters = 0

    var stands: Bool { exists && mergedInto == 0 && !isWithdrawn }
  }

  /// A part of the entries' numbers.
  struct List {
    var start: Int32 = 0
    var count: Int32 = 0
  }

  struct Theme {
    var exists = false
    var department: Int32 = -1
    var text: Int32 = Entries.erased
  }

  struct Measure {
    var exists = false
    var department: Int32 = -1
    var text: Int32 = Entries.erased
    /// What happened.
    var updates: [Int32] = []
  }

  /// On an idea, or on the session where that is 0.
  struct Note {
    var line: Int32
    var idea: Int32
    var text: Int32
  }

  struct Participant {
    var exists = false
    var group: Int32 = -1
  }

  struct Round {
    var number: Int32
    var ideas: List
    var state = State.open
    /// The places of its ballots among the entries'.
    var ballots: [Int32] = []
    var ids: Set<BallotNumber> = []
    var lastID: BallotNumber?

    enum State { case open, closed, cancelled }
  }
}

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
  private mutating func noteUndone(_ history: LineHistory) {
    isUndone.removeAll(keepingCapacity: true)
    isUndone.append(
      contentsOf: repeatElement(false, count: Int(history.lines) + 1))
    for line in history.undone where (1...history.lines).contains(line) {
      isUndone[Int(line)] = true
    }
  }

  @inline(__always)
  private mutating func apply(_ entry: Entries.Entry, of entries: Entries) {
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
  private func text(
    _ entry: Entries.Entry, in entries: Entries
  ) -> Int32 {
    let redactions = entries.history.redactions
    return redactions.isEmpty || redactions[entry.line] == nil
      ? entry.d : Entries.erased
  }
}

extension SessionFold {
  private mutating func capture(_ entry: Entries.Entry, in entries: Entries) {
    ideas.makeRoom(for: entry.a, Idea())
    let place = Int(entry.a)
    guard !ideas[place].exists else { return }
    ideas[place] = Idea(
      exists: true, group: settings.showsGroups ? entry.b : -1,
      department: entry.c, text: text(entry, in: entries))
  }

  @inline(__always)
  private mutating func change(_ idea: Int32, _ change: (inout Idea) -> Void) {
    let place = Int(idea)
    guard place < ideas.count, ideas[place].exists else { return }
    change(&ideas[place])
  }

  /// A merge that would close a circle does nothing at all.
  private mutating func merge(_ entry: Entries.Entry, in entries: Entries) {
    let from = entries.list(from: entry.b, count: entry.c)
    guard exists(entry.a),
      !from.contains(where: { follows(from: entry.a, to: $0) })
    else { return }
    for idea in from { change(idea) { $0.mergedInto = entry.a } }
  }

  func exists(_ idea: Int32) -> Bool {
    Int(idea) < ideas.count && ideas[Int(idea)].exists
  }

  /// Whether the merges lead from one idea to the other.
  ///
  /// They have no circle, because none was ever let in.
  private func follows(from start: Int32, to end: Int32) -> Bool {
    var current = start
    while current != end {
      guard exists(current), ideas[Int(current)].mergedInto > 0 else {
        return false
      }
      current = ideas[Int(current)].mergedInto
    }
    return true
  }

  private mutating func findRoots() {
    for place in ideas.indices {
      var root = Int32(place)
      while ideas[Int(root)].mergedInto > 0 {
        root = ideas[Int(root)].mergedInto
      }
      ideas[place].root = root
    }
  }

  /// Dots of one ballot for an idea, or against it where negative.
  @inline(__always)
  mutating func give(_ dots: Int, to idea: Int32) {
    if dots > 0 {
      ideas[Int(idea)].dots += dots
      ideas[Int(idea)].voters += 1
    } else {
      ideas[Int(idea)].against -= dots
    }
  }

  private mutating func nameTheme(
    _ entry: Entries.Entry, in entries: Entries
  ) {
    themes.makeRoom(for: entry.a, Theme())
    themes[Int(entry.a)] = Theme(
      exists: true, department: entry.b, text: text(entry, in: entries))
  }

  /// A note on an idea that is not there yet is none.
  private mutating func note(_ entry: Entries.Entry, in entries: Entries) {
    guard entry.a == 0 || exists(entry.a) else { return }
    let text = text(entry, in: entries)
    notes.append(Note(line: entry.line, idea: entry.a, text: text))
  }

  private mutating func join(_ entry: Entries.Entry) {
    participants.makeRoom(for: entry.a, Participant())
    guard !participants[Int(entry.a)].exists else { return }
    participants[Int(entry.a)] = Participant(exists: true, group: entry.b)
  }

  private mutating func agree(_ entry: Entries.Entry, in entries: Entries) {
    measures.makeRoom(for: entry.a, Measure())
    guard !measures[Int(entry.a)].exists else { return }
    measures[Int(entry.a)] = Measure(
      exists: true, department: entry.b, text: text(entry, in: entries))
  }

  private mutating func updateMeasure(
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
  private mutating func showGroups(_ shows: Bool) {
    settings.showsGroups = shows
    if shows { return }
    for place in ideas.indices { ideas[place].group = -1 }
  }

  private mutating func revise(_ revision: Revision) {
    title = revision.title ?? title
    settings.departments = revision.departments ?? settings.departments
    settings.groups = revision.groups ?? settings.groups
    settings.fields = revision.fields ?? settings.fields
    isRevised = true
  }
}

extension SessionFold {
  private mutating func openRound(_ entry: Entries.Entry) {
    guard round(entry.a) == nil else { return }
    rounds.append(
      Round(
        number: entry.a, ideas: List(start: entry.b, count: entry.c)))
  }

  private func round(_ number: Int32) -> Int? {
    rounds.lastIndex { $0.number == number }
  }

  private mutating func endRound(_ number: Int32, _ state: Round.State) {
    guard let place = round(number), rounds[place].state == .open else {
      return
    }
    rounds[place].state = state
  }

  /// The same ballot twice counts once.
  private mutating func count(
    _ ballot: Int32, in number: Int32, _ entries: Entries
  ) {
    guard let place = round(number), rounds[place].state == .open else {
      return
    }
    let id = entries.ballots[Int(ballot)].id
    // Those of a secret round stand in the order of their ids.
    let isNew = rounds[place].lastID.map { $0 < id } ?? true
    if isNew {
      rounds[place].lastID = id
    } else if rounds[place].counts(id, in: entries) {
      return
    }
    if !rounds[place].ids.isEmpty { rounds[place].ids.insert(id) }
    rounds[place].ballots.append(ballot)
  }
}

extension SessionFold.Round {
  /// Whether a ballot with this id is among those that it has.
  fileprivate mutating func counts(
    _ id: BallotNumber, in entries: Entries
  ) -> Bool {
    if ids.isEmpty {
      ids = Set(ballots.map { entries.ballots[Int($0)].id })
    }
    return ids.contains(id)
  }
}

extension Array {
  /// Has a place for a number, at least; new ones hold this.
  fileprivate mutating func makeRoom(for number: Int32, _ element: Element) {
    while count <= Int(number) { append(element) }
  }
}
