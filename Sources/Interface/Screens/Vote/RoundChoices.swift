import Workshop

/// Which ideas a round is on.
enum RoundIdeas: Hashable, Sendable {
  case all
  case marked
  case department(DepartmentID)
  case theme(ThemeID)
  /// Those that share a rank of an earlier round.
  case tied(RoundID, rank: Int)

  /// The id of a choice in a form.
  init?(_ id: String) {
    let words = id.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("all", 1): self = .all
    case ("marked", 1): self = .marked
    case ("department", 2): self = .department(words[1])
    case ("theme", 2):
      guard let theme = ThemeID(words[1]) else { return nil }
      self = .theme(theme)
    case ("tied", 3):
      guard let round = RoundID(words[1]), let rank = Int(words[2])
      else { return nil }
      self = .tied(round, rank: rank)
    default: return nil
    }
  }

  var id: String {
    switch self {
    case .all: "all"
    case .marked: "marked"
    case .department(let department): "department \(department)"
    case .theme(let theme): "theme \(theme)"
    case .tied(let round, let rank): "tied \(round) \(rank)"
    }
  }
}

extension Model {
  /// The ideas of a choice that stand.
  func ideas(in choice: RoundIdeas) -> [IdeaID] {
    let standing = session.standingIdeas
    switch choice {
    case .all: return standing.map(\.id)
    case .marked:
      return marked.filter { session[$0]?.stands == true }.sorted()
    case .department(let id):
      return standing.filter { $0.department == id }.map(\.id)
    case .theme(let id):
      return standing.filter { $0.theme == id }.map(\.id)
    case .tied(let id, let rank):
      guard let round = session[id] else { return [] }
      return session.tally(of: round).results
        .filter { $0.rank == rank && $0.isTied }.map(\.idea).sorted()
        .filter { session[$0]?.stands == true }
    }
  }

  /// The marked, all, those of a department or theme, or those tied in an
  /// earlier round.
  var ideaChoices: [Picker.Item] {
    let marked = item(.marked, mark: "m")
    return (marked.detail == "0" ? [] : [marked]) + [item(.all, mark: "a")]
      + session.departments.enumerated().map { index, department in
        item(.department(department.id), mark: departmentKey(index) ?? "")
      } + session.themes.map { item(.theme($0.id)) }.filter { $0.detail != "0" }
      + ties.map { item($0) }
  }

  private func item(_ choice: RoundIdeas, mark: String = "") -> Picker.Item {
    let count = ideas(in: choice).count
    return Picker.Item(
      id: choice.id, mark: mark, label: name(of: choice),
      detail: String(count),
      obstacle: count == 0 ? words("vote.departmentEmpty") : nil)
  }

  /// Ranks that several ideas with dots share, in the rounds that are closed.
  private var ties: [RoundIdeas] {
    session.closedRounds.reversed().flatMap { round in
      let tied = session.tally(of: round).results.filter {
        $0.isTied && $0.dots > 0
      }
      return Set(tied.map(\.rank)).sorted().map {
        RoundIdeas.tied(round.id, rank: $0)
      }
    }
  }

  private func name(of choice: RoundIdeas) -> String {
    switch choice {
    case .all: return words("form.round.all")
    case .marked: return words("form.round.marked")
    case .department(let id): return session.department(id)?.name ?? id
    case .theme(let id):
      let theme = session[id]
      let department = theme?.department.flatMap { session.department($0) }
      return words(
        "form.round.theme",
        [
          "name": theme?.name ?? words("idea.redacted"),
          "department": department?.short ?? "",
        ])
    case .tied(let round, let rank):
      return words(
        "form.round.tied", ["id": round.number, "rank": rank])
    }
  }

  /// A choice in words, with how many ideas it has.
  func inWords(_ choice: RoundIdeas) -> String {
    let count = ideas(in: choice).count
    switch choice {
    case .all: return words("vote.allIdeas", ["count": count])
    case .marked: return words("vote.markedIdeas", ["count": count])
    case .department(let id):
      let name = session.department(id)?.short ?? id
      return words("vote.departmentIdeas", ["name": name, "count": count])
    case .theme, .tied:
      return words(
        "vote.departmentIdeas", ["name": name(of: choice), "count": count])
    }
  }
}
