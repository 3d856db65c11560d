import Workshop

/// Which rows are ideas of the session already.
///
/// With an id: the same source and the same text as it was captured. Without
/// one: the same text, as many times as the session has it.
struct KnownIdeas {
  private var bySource: [String: Set<String>] = [:]
  private var count: [String: Int] = [:]
  /// Sources whose text was erased on purpose: it is not brought back.
  private var erased: Set<String> = []

  init(_ session: Session) {
    for idea in session.ideas {
      guard let text = idea.capturedText else {
        if let source = idea.source { erased.insert(source) }
        continue
      }
      count[text, default: 0] += 1
      if let source = idea.source {
        bySource[source, default: []].insert(text)
      }
    }
  }

  /// Whether a row is there already; each idea without a source stands for
  /// one row only.
  mutating func take(text: String, source: String?) -> Bool {
    if let source {
      return erased.contains(source)
        || bySource[source]?.contains(text) == true
    }
    guard let left = count[text], left > 0 else { return false }
    count[text] = left - 1
    return true
  }
}
