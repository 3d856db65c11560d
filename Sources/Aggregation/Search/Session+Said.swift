import Workshop

/// Something that can be found in a session.
struct Said {
  var kind: Found.Kind
  /// An idea's or a measure's; a note's line.
  var number: Int32
  /// Its own first, then those of what was merged into it, or what happened.
  var texts: [String]
  var departments: [DepartmentID] = []
  var group: GroupID?

  func isAsked(by filter: SearchFilter) -> Bool {
    if let kind = filter.kind, kind != self.kind { return false }
    if let group = filter.group, group != self.group { return false }
    return filter.department.map(departments.contains) ?? true
  }
}

extension Session {
  /// All that can be found: what stands, and is not erased.
  var said: [Said] {
    saidInIdeas + saidInNotes
      + measures.map { measure in
        let text = measure.content.text.body
        return Said(
          kind: .measure, number: Int32(measure.id.number),
          texts: [text] + measure.updates.compactMap(\.text),
          departments: [measure.content.department].compactMap(\.self))
      }
  }

  private var saidInIdeas: [Said] {
    let originals = originalsByIdea
    return standingIdeas.map { idea in
      let all = [idea] + (originals[idea.id] ?? [])
      return Said(
        kind: .idea, number: Int32(idea.id.number),
        texts: all.map { $0.text ?? "" }, departments: idea.allDepartments,
        group: idea.group)
    }
  }

  private var saidInNotes: [Said] {
    let onSession = notes.map { note in
      Said(
        kind: .note, number: Int32(note.seq),
        texts: [note.text].compactMap(\.self))
    }
    let onIdeas = ideas.flatMap { idea -> [Said] in
      guard let root = self[standing(idea.id)], !root.isWithdrawn else {
        return []
      }
      return idea.notes.map { note in
        Said(
          kind: .note, number: Int32(note.seq),
          texts: [note.text].compactMap(\.self),
          departments: root.allDepartments, group: root.group)
      }
    }
    return onSession + onIdeas
  }
}

extension Idea {
  /// The one in the lead and those that share it.
  fileprivate var allDepartments: [DepartmentID] {
    [department].compactMap(\.self) + shared
  }
}
