import Surface
import Workshop

/// Ideas that are about the same, with a name from their own words.
public struct FoundTheme: Hashable, Sendable {
  public var name: String
  public var ideas: [IdeaID]

  public init(name: String, ideas: [IdeaID]) {
    self.name = name
    self.ideas = ideas
  }
}

extension Model {
  /// Asks which ideas of the department in focus, of those without a theme,
  /// are about the same.
  func findThemes() -> [Effect] {
    let department = boardIdea?.department
    let ideas = session.standingIdeas.filter {
      $0.department == department && $0.theme == nil
    }
    return [.findThemes(ideas.map(\.id))]
  }

  /// The proposals in a list, all of them chosen.
  mutating func show(_ found: [FoundTheme]) {
    guard screen == .board, layers.isEmpty else { return }
    if found.isEmpty {
      say(.plain, words("theme.nothingFound"))
      return
    }
    board.foundThemes = found
    let items = found.enumerated().map { index, theme in
      Picker.Item(
        id: String(index), label: theme.name,
        detail: words(
          standing(as: theme) == nil ? "theme.ideas" : "theme.ideasMore",
          ["count": theme.ideas.count]),
        about: theme.ideas.compactMap { session[$0] }.map(numberedLine))
    }
    layers.append(
      .picker(
        Picker(
          .foundThemes, title: words("theme.found"), items: items,
          chosen: Set(items.map(\.id)), choosesByMark: false)))
  }

  /// The theme of the ideas' department that has the same name already.
  private func standing(as found: FoundTheme) -> Theme? {
    let department = found.ideas.first.flatMap { session[$0]?.department }
    return session.themes.first {
      $0.department == department
        && $0.name?.lowercased() == found.name.lowercased()
    }
  }

  /// Enter in that list: what stays chosen becomes themes, as one step.
  mutating func takeThemes(_ chosen: Set<String>) -> [Effect] {
    let taken = board.foundThemes.enumerated().filter {
      chosen.contains(String($0.offset))
    }.map { _, found in
      standing(as: found).map { Command.putInTheme(found.ideas, $0.id) }
        ?? Command.theme(found.ideas, name: found.name)
    }
    board.foundThemes = []
    return taken.isEmpty ? [] : submit(.together(taken))
  }
}
