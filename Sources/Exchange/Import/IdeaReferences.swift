import Workshop

/// Finds the idea that a file names: by where it was imported from, or by its
/// number in the session.
struct IdeaReferences {
  private let session: Session
  private var bySource: [String: [IdeaID]] = [:]

  init(_ session: Session) {
    self.session = session
    for idea in session.ideas {
      if let source = idea.source {
        bySource[source, default: []].append(idea.id)
      }
    }
  }

  /// - Throws: that there is none, or more than one.
  func idea(_ name: String) throws(InputFault.Reason) -> Idea {
    let found = bySource[name] ?? []
    if found.count > 1 { throw .ambiguousIdea(name) }
    guard let id = found.first ?? IdeaID(name), let idea = session[id] else {
      throw .unknownIdea(name)
    }
    return idea
  }
}
