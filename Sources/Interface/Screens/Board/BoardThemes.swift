import Surface
import Workshop

extension Model {
  /// `#`: the themes of the department, a new one, proposed ones, and what can
  /// be done with the one of the idea in focus.
  mutating func gatherInTheme() -> [Effect] {
    let ids = chosenIdeas
    guard let first = ids.first, let idea = session[first] else {
      say(.plain, words("notice.noIdeaHere"))
      return []
    }
    let obstacle =
      idea.department == nil
      ? words.sentences(for: .themeNeedsOneDepartment).what : nil
    let items =
      [
        Picker.Item(
          id: "new", mark: "0", label: words("theme.new"), obstacle: obstacle),
        Picker.Item(
          id: "find", mark: "+", label: words("theme.find"),
          obstacle: obstacle),
      ] + items(of: standingThemes(of: idea.department))
      + [Picker.Item(id: "", mark: "-", label: words("theme.none"))]
      + actions(on: idea.theme.flatMap { session[$0] })
    layers.append(
      .picker(Picker(.theme(ids), title: words("theme.title"), items: items)))
    return []
  }

  /// Those that hold an idea; one that was taken apart is gone.
  private func standingThemes(of department: DepartmentID?) -> [Theme] {
    let held = Set(session.standingIdeas.compactMap(\.theme))
    return session.themes.filter {
      $0.department == department && held.contains($0.id)
    }
  }

  private func items(of themes: [Theme]) -> [Picker.Item] {
    themes.enumerated().map { index, theme in
      let ideas = session.standingIdeas.filter { $0.theme == theme.id }
      return Picker.Item(
        id: theme.id.description, mark: index < 9 ? String(index + 1) : "",
        label: theme.name ?? words("idea.redacted"),
        detail: words("theme.ideas", ["count": ideas.count]),
        about: ideas.map(numberedLine))
    }
  }

  /// Renaming and taking apart; nothing where the idea has no theme.
  private func actions(on theme: Theme?) -> [Picker.Item] {
    guard let theme else { return [] }
    let name = theme.name ?? words("idea.redacted")
    return [
      Picker.Item(
        id: "rename", mark: "*", label: words("theme.rename", ["name": name])),
      Picker.Item(
        id: "dissolve", mark: "/",
        label: words("theme.dissolve", ["name": name])),
    ]
  }

  /// What was chosen in the list of themes.
  mutating func chosenTheme(_ id: String, for ideas: [IdeaID]) -> [Effect] {
    let theme = ideas.first.flatMap { session[$0]?.theme }.flatMap {
      session[$0]
    }
    switch id {
    case "find": return findThemes()
    case "new": return open(themeForm(.theme(ideas), "theme.new"))
    case "rename":
      guard let theme else { return [] }
      return open(
        themeForm(.themeName(theme.id), "theme.renaming", theme.name ?? ""))
    case "dissolve":
      let held = session.standingIdeas.filter { $0.theme == theme?.id }
      return submit(.putInTheme(held.map(\.id), nil))
    default: return submit(.putInTheme(ideas, ThemeID(id)))
    }
  }

  private func themeForm(
    _ purpose: Form.Purpose, _ title: String, _ name: String = ""
  ) -> Form {
    Form(
      purpose, title: words(title),
      entries: [
        Form.Entry("text", label: words("theme.name"), text: name, limit: 60)
      ])
  }
}
