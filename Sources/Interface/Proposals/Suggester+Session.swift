import Grouping
import Workshop

extension Suggester {
  /// What proposes departments in a session: from their names and keywords,
  /// from what people have sorted here, and from what was sorted before.
  public convenience init(for session: Session, earlier: [Sorted] = []) {
    self.init(
      session.departmentsToSuggest, sorted: earlier + session.sortedIdeas,
      language: session.language)
  }
}

extension Session {
  /// The departments as a proposal knows them, in their order.
  public var departmentsToSuggest: [Suggester.Category] {
    departments.map {
      Suggester.Category(
        id: $0.id, name: "\($0.name) \($0.short)", keywords: $0.keywords)
    }
  }

  /// The standing ideas that have a department, by number, with the texts of
  /// those that were merged into them.
  public var sortedIdeas: [Suggester.Sorted] {
    let together = takenTogether
    return standingIdeas.flatMap { idea -> [Suggester.Sorted] in
      guard let department = idea.department else { return [] }
      let merged = originals(of: idea.id).compactMap(\.text)
      return ([idea.text].compactMap(\.self) + merged).map {
        Suggester.Sorted(
          text: $0, category: department,
          isJudged: !together.contains(idea.id))
      }
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
