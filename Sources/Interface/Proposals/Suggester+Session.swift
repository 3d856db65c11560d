import Grouping
import Workshop

extension Suggester {
  /// What proposes departments in a session: from their names and keywords,
  /// from what people have sorted here, and from what was sorted before.
  public convenience init(for session: Session, earlier: [Sorted] = []) {
    self.init(
      session.departmentsToSuggest, sorted: earlier + session.judgedIdeas,
      language: session.language)
  }
}

extension Session {
  /// The sorted ideas that proposals learn from: those that somebody looked
  /// at, so that what was proposed and taken in one go does not prove itself.
  public var judgedIdeas: [Suggester.Sorted] {
    sortedIdeas.filter(\.isJudged)
  }

  /// The departments as a proposal knows them, in their order.
  public var departmentsToSuggest: [Suggester.Category] {
    departments.map {
      Suggester.Category(
        id: $0.id, name: "\($0.name) \($0.short)", keywords: $0.keywords)
    }
  }

  /// The standing ideas that have a department, by number, each with the texts
  /// of those that were merged into it.
  public var sortedIdeas: [Suggester.Sorted] {
    let together = takenTogether
    let originals = originalsByIdea
    return standingIdeas.compactMap { idea in
      guard let department = idea.department else { return nil }
      let texts = ([idea] + (originals[idea.id] ?? [])).compactMap(\.text)
      guard !texts.isEmpty else { return nil }
      return Suggester.Sorted(
        text: texts.joined(separator: "\n"), category: department,
        isJudged: !together.contains(idea.id))
    }
  }

  /// The ideas that went where they were proposed, with others in one command.
  private var takenTogether: Set<IdeaID> {
    var taken: Set<IdeaID> = []
    for event in history.events where !history.undone.contains(event.seq) {
      guard let assigned = event.fact as? IdeaAssigned else { continue }
      if assigned.by == .suggestion, event.step != nil {
        taken.insert(assigned.idea)
      } else {
        taken.remove(assigned.idea)
      }
    }
    return taken
  }
}
