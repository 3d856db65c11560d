import Workshop

/// What is asked for beyond words.
extension SearchCounting {
  func texts(ofIdea root: Int) -> [String] {
    let fold = making.fold
    return fold.ideas.indices.filter { Int(fold.ideas[$0].root) == root }
      .compactMap { scanner.text(at: fold.ideas[$0].text) }
  }

  func texts(of measure: SessionFold.Measure) -> [String] {
    ([measure.text] + measure.updates).compactMap { scanner.text(at: $0) }
  }

  func isAsked(_ measure: SessionFold.Measure) -> Bool {
    (filter.kind ?? .measure) == .measure && filter.group == nil
      && isAsked(department: measure.department, [])
  }

  func isAsked(_ kind: Found.Kind, _ idea: SessionFold.Idea?) -> Bool {
    guard (filter.kind ?? kind) == kind else { return false }
    if let group = filter.group {
      guard let idea, idea.group >= 0, scanner.names[idea.group] == group
      else { return false }
    }
    let shared = idea.map { idea in
      scanner.entries.list(from: idea.shared.start, count: idea.shared.count)
    }
    return isAsked(department: idea?.department ?? -1, shared ?? [])
  }

  private func isAsked(
    department: Int32, _ shared: ArraySlice<Int32>
  ) -> Bool {
    guard let wanted = filter.department else { return true }
    return ([department] + shared).contains { number in
      number >= 0 && scanner.names[number] == wanted
    }
  }
}
