import Surface
import Workshop

/// Ideas that say the same in other words, as far as that was found out.
struct AlikeIdeas: Hashable, Sendable {
  /// The line that was asked about last; nil where none was.
  var askedFor: String?
  /// The idea that is most like the line being typed.
  var typed: IdeaID?
  /// For an idea on the board the one that is most like it.
  var byIdea: [IdeaID: IdeaID] = [:]
}

extension Model {
  /// The fewest letters that can be like anything.
  private static let leastTyped = 4

  /// Asks what is like the line that is being typed, where it has changed.
  mutating func askWhatIsAlike() -> [Effect] {
    guard screen == .ideate, seat.kind == .facilitator else { return [] }
    let text = ideate.line.text
    guard text != alike.askedFor else { return [] }
    let isFirst = alike.askedFor == nil
    alike.askedFor = text
    if text.count < Self.leastTyped {
      alike.typed = nil
      // The first time there is much to be read, while nobody types yet.
      return isFirst ? [.findAlike("")] : []
    }
    return [.findAlike(text)]
  }

  /// What was found for a line; it may have changed since.
  mutating func take(alike idea: IdeaID?, to text: String) {
    guard text == ideate.line.text else { return }
    alike.typed = idea
  }

  /// `ähnlich: 22 Lastenräder leihen (Zivilgesellschaft)`.
  var alikeLine: String? {
    guard !ideate.line.isEmpty,
      let idea = alike.typed.flatMap({ session[$0] }), idea.stands
    else { return nil }
    let group = idea.group.flatMap { session.group($0)?.name }
    return words(
      "alike.typed",
      ["idea": numberedLine(of: idea), "group": group ?? words("group.none")])
  }

  /// Which idea says the same, and how the two are merged.
  func twinLine(for idea: Idea) -> [String] {
    guard let twin = twin(of: idea) else { return [] }
    return [words("alike.line", ["idea": numberedLine(of: twin)])]
  }

  /// The idea that says much the same as this one, if both still stand.
  func twin(of idea: Idea) -> Idea? {
    let twin = alike.byIdea[idea.id].flatMap { session[$0] }
    return twin?.stands == true ? twin : nil
  }
}
