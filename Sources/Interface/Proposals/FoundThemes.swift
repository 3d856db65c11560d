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
      let ids = theme.ideas.map { String($0.number) }
      return Picker.Item(
        id: String(index), label: theme.name,
        detail: words(
          "theme.ideas",
          ["count": ids.count, "ids": ids.joined(separator: ", ")]))
    }
    layers.append(
      .picker(
        Picker(
          .foundThemes, title: words("theme.found"), items: items,
          chosen: Set(items.map(\.id)), choosesByMark: false)))
  }

  /// Enter in that list: what stays chosen becomes themes, as one step.
  mutating func takeThemes(_ chosen: Set<String>) -> [Effect] {
    let taken = board.foundThemes.enumerated().filter {
      chosen.contains(String($0.offset))
    }.map { Command.theme($0.element.ideas, name: $0.element.name) }
    board.foundThemes = []
    return taken.isEmpty ? [] : submit(.together(taken))
  }
}
