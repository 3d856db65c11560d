import Workshop

/// The ids by which a Pabulib file names ideas: their source where that can
/// stand in such a file, or else their number; no two are the same.
struct PabulibIDs {
  private var ids: [IdeaID: String] = [:]

  init(_ ideas: [Idea]) {
    let sources = Dictionary(
      grouping: ideas.compactMap(\.source), by: \.self
    ).mapValues(\.count)
    for idea in ideas {
      let number = idea.id.description
      guard let source = idea.source, sources[source] == 1,
        Self.canStand(source), source == number || IdeaID(source) == nil
      else {
        ids[idea.id] = number
        continue
      }
      ids[idea.id] = source
    }
  }

  subscript(idea: IdeaID) -> String { ids[idea] ?? idea.description }

  /// Whether readers take a text for an id as it stands: commas part ids,
  /// white space around one is cut off, and some words mean something else.
  private static func canStand(_ text: String) -> Bool {
    let words = ["none", "meta", "projects", "votes"]
    return !text.isEmpty && CleanText.line(text) == text
      && !text.utf8.contains(UInt8(ascii: ","))
      && !words.contains(text.lowercased())
  }
}
