/// An idea as it stands, with where it came from and what became of it.
public struct Idea: Hashable, Sendable, Numbered {
  public static let letter: Unicode.Scalar = "i"

  public var id: IdeaID
  /// The line that captured it.
  public var seq: Int
  public var capturedAt: Timestamp
  /// As last worded; nil where the text is erased.
  public var text: String?
  /// As it was first captured; nil where the text is erased.
  public var capturedText: String?
  public var group: GroupID?
  public var participant: ParticipantID?
  /// The department in the lead; nil where it is unsorted.
  public var department: DepartmentID?
  public var assignedBy: Assigner?
  /// The co-responsible departments.
  public var shared: [DepartmentID] = []
  public var fields: [FieldID] = []
  public var theme: ThemeID?
  /// Decimal digits as given.
  public var cost: String?
  /// Its id where it was imported from.
  public var source: String?
  /// The idea that it was merged into, which may itself be merged.
  public var mergedInto: IdeaID?
  public var isWithdrawn = false
  public var notes: [Note] = []

  /// Neither merged into another nor withdrawn.
  public var stands: Bool { mergedInto == nil && !isWithdrawn }
}

/// Who sorted an idea.
public enum Assigner: String, CaseIterable, Sendable {
  case person
  case suggestion
}

/// A remark on an idea or on the session.
public struct Note: Hashable, Sendable {
  /// The line that added it.
  public var seq: Int
  public var at: Timestamp
  /// Nil where the text is erased.
  public var text: String?
}

extension Session {
  /// The idea that this one has become: itself, or where its merges end.
  public func standing(_ id: IdeaID) -> IdeaID {
    var current = id
    // A circle can't arise in the fold; the bound holds for hostile input.
    for _ in 0..<ideas.count {
      guard let next = self[current]?.mergedInto else { return current }
      current = next
    }
    return current
  }

  /// The lines that hold a text which the idea has or had, undone ones too;
  /// those whose text is erased are not among them.
  public func textLines(of id: IdeaID) -> [Int] {
    textLines { fact in
      let idea =
        (fact as? IdeaCaptured)?.idea ?? (fact as? IdeaReworded)?.idea
      return idea == id
    }
  }

  /// The same of a measure: what it is and was, and what happened.
  public func textLines(of id: MeasureID) -> [Int] {
    textLines { fact in
      let measure =
        (fact as? MeasureAgreed)?.measure ?? (fact as? MeasureUpdated)?.measure
      return measure == id && fact.text != nil
    }
  }

  private func textLines(where isMeant: (any Fact) -> Bool) -> [Int] {
    history.events.filter { event in
      isMeant(event.fact) && !history.redacted.contains(event.seq)
    }.map(\.seq)
  }

  /// The ideas that were merged into this one, directly or over others.
  public func originals(of id: IdeaID) -> [Idea] {
    ideas.filter { $0.mergedInto != nil && standing($0.id) == id }
  }

  /// The same for all ideas at once; those that none went into are missing.
  public var originalsByIdea: [IdeaID: [Idea]] {
    Dictionary(grouping: ideas.filter { $0.mergedInto != nil }) {
      standing($0.id)
    }
  }

  /// The ideas that count now, by number.
  public var standingIdeas: [Idea] { ideas.filter(\.stands) }

  /// The standing ideas that have no department, by number.
  public var unsortedIdeas: [Idea] {
    standingIdeas.filter { $0.department == nil }
  }

  mutating func changeIdea(_ id: IdeaID, _ change: (inout Idea) -> Void) {
    guard let index = ideaIndex[id] else { return }
    change(&ideas[index])
  }
}
