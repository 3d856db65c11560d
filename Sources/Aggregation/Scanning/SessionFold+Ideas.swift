extension SessionFold {
  mutating func capture(_ entry: Entries.Entry, in entries: Entries) {
    ideas.makeRoom(for: entry.a, Idea())
    let place = Int(entry.a)
    guard !ideas[place].exists else { return }
    ideas[place] = Idea(
      exists: true, group: settings.showsGroups ? entry.b : -1,
      department: entry.c, text: text(entry, in: entries))
  }

  @inline(__always)
  mutating func change(_ idea: Int32, _ change: (inout Idea) -> Void) {
    let place = Int(idea)
    guard place < ideas.count, ideas[place].exists else { return }
    change(&ideas[place])
  }

  /// A merge that would close a circle does nothing at all.
  mutating func merge(_ entry: Entries.Entry, in entries: Entries) {
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
  func follows(from start: Int32, to end: Int32) -> Bool {
    var current = start
    while current != end {
      guard exists(current), ideas[Int(current)].mergedInto > 0 else {
        return false
      }
      current = ideas[Int(current)].mergedInto
    }
    return true
  }

  mutating func findRoots() {
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

  /// A note on an idea that is not there yet is none.
  mutating func note(_ entry: Entries.Entry, in entries: Entries) {
    guard entry.a == 0 || exists(entry.a) else { return }
    let text = text(entry, in: entries)
    notes.append(Note(line: entry.line, idea: entry.a, text: text))
  }

  mutating func nameTheme(
    _ entry: Entries.Entry, in entries: Entries
  ) {
    themes.makeRoom(for: entry.a, Theme())
    themes[Int(entry.a)] = Theme(
      exists: true, department: entry.b, text: text(entry, in: entries))
  }
}

extension Array {
  /// Has a place for a number, at least; new ones hold this.
  mutating func makeRoom(for number: Int32, _ element: Element) {
    while count <= Int(number) { append(element) }
  }
}
