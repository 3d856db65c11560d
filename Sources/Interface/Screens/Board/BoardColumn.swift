import Surface
import Workshop

/// What the board's columns stand for.
public enum BoardArrangement: String, CaseIterable, Hashable, Sendable {
  case department
  case theme
  case group
  case field
}

/// One column of the board: its ideas in sections.
struct BoardColumn: Hashable, Sendable {
  /// The department's, theme's, group's or field's id; nil for the ideas that
  /// have none.
  var id: String?
  /// The digit in front, where one assigns to it.
  var mark = ""
  var title: String
  var sections: [Section]

  /// Ideas under a heading, as themes inside a department are.
  struct Section: Hashable, Sendable {
    var name: String?
    var ideas: [Idea]
  }

  var ideas: [Idea] { sections.flatMap(\.ideas) }
}

/// Where the facilitator is on the board.
struct BoardState: Hashable, Sendable {
  var arrangement = BoardArrangement.department
  /// The column in focus, by its id.
  var column: String?
  /// What was proposed for each idea when the list of proposals was opened.
  var listedProposals: [IdeaID: DepartmentID] = [:]
  /// Themes that are proposed, while their list is in front.
  var foundThemes: [FoundTheme] = []
  /// The place in the column where its focused idea was.
  var place = 0
  /// The idea that has the focus once the one in focus has gone elsewhere.
  var next: IdeaID?
}

extension Model {
  /// All columns: the ideas without first, then in the template's order.
  var boardColumns: [BoardColumn] {
    let ideas = filtered(session.standingIdeas)
    switch board.arrangement {
    case .department: return departmentColumns(ideas)
    case .theme:
      return columns(
        ideas, none: words("board.noTheme"),
        session.themes.map { ($0.id.description, themeTitle($0)) }
      ) { [$0.theme?.description].compactMap { $0 } }
    case .group:
      return columns(
        ideas, none: words("group.none"),
        session.groups.map { ($0.id, $0.name) }
      ) { [$0.group].compactMap { $0 } }
    case .field:
      return columns(
        ideas, none: words("board.noField"),
        session.fields.map { ($0.id, $0.name) }
      ) { $0.fields }
    }
  }

  private func departmentColumns(_ ideas: [Idea]) -> [BoardColumn] {
    let byDepartment = Dictionary(grouping: ideas, by: \.department)
    let open = BoardColumn(
      id: nil, title: words("board.open"),
      sections: [.init(name: nil, ideas: byDepartment[nil] ?? [])])
    return [open]
      + session.departments.enumerated().map { index, department in
        BoardColumn(
          id: department.id, mark: departmentKey(index) ?? "m",
          title: department.short,
          sections: sections(of: byDepartment[department.id] ?? []))
      }
  }

  /// The themes of a department, in the order of their making, then the rest.
  private func sections(of ideas: [Idea]) -> [BoardColumn.Section] {
    let byTheme = Dictionary(grouping: ideas) { idea in
      idea.theme.flatMap { session[$0] }
        .flatMap { $0.department == idea.department ? $0.id : nil }
    }
    let themed = session.themes.compactMap { theme in
      byTheme[theme.id].map {
        BoardColumn.Section(
          name: theme.name ?? words("idea.redacted"), ideas: $0)
      }
    }
    let rest = byTheme[nil] ?? []
    if themed.isEmpty { return [.init(name: nil, ideas: rest)] }
    if rest.isEmpty { return themed }
    return themed + [.init(name: words("board.noTheme"), ideas: rest)]
  }

  private func columns(
    _ ideas: [Idea], none: String, _ all: [(String, String)],
    _ ids: (Idea) -> [String]
  ) -> [BoardColumn] {
    var byID: [String?: [Idea]] = [:]
    for idea in ideas {
      let own = ids(idea)
      if own.isEmpty { byID[nil, default: []].append(idea) }
      for id in own { byID[id, default: []].append(idea) }
    }
    let first = BoardColumn(
      id: nil, title: none, sections: [.init(name: nil, ideas: byID[nil] ?? [])]
    )
    return [first]
      + all.map { id, title in
        BoardColumn(
          id: id, title: title,
          sections: [.init(name: nil, ideas: byID[id] ?? [])])
      }
  }

  private func themeTitle(_ theme: Theme) -> String {
    let short = theme.department.flatMap { session.department($0)?.short }
    let name = theme.name ?? words("idea.redacted")
    return short.map { "\(name) · \($0)" } ?? name
  }

  /// Those that the filter of `/` lets through: they hold every typed word.
  func filtered(_ ideas: [Idea]) -> [Idea] {
    let words = filter.lowercased().split(separator: " ")
    if words.isEmpty { return ideas }
    return ideas.filter { idea in
      let text = "\(idea.id.number) \(idea.text ?? "")".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}
