import Workshop

/// What the next round is to be, where the facilitator has said so; the rest
/// is the preset.
struct RoundPlan: Hashable, Sendable {
  /// The ideas, by the id of a choice of `newRoundForm`.
  var choice: String?
  var rules: Rules?
}

extension Model {
  /// The marked ideas where some are marked, else all.
  var plannedChoice: String {
    roundPlan.choice ?? (standingMarked.isEmpty ? "all" : "marked")
  }

  /// The ideas that `o` opens a round on.
  var plannedIdeas: [IdeaID] { ideas(chosenBy: plannedChoice) }

  /// The rules that `o` opens a round with.
  var plannedRules: Rules {
    roundPlan.rules ?? .dots(ideas: plannedIdeas.count)
  }

  private var standingMarked: [IdeaID] {
    marked.filter { session[$0]?.stands == true }.sorted()
  }

  /// The ideas of a choice: the marked, all, or those of one department.
  func ideas(chosenBy choice: String) -> [IdeaID] {
    let standing = session.standingIdeas
    if choice == "marked", !standingMarked.isEmpty { return standingMarked }
    guard let department = Self.department(of: choice)
    else { return standing.map(\.id) }
    return standing.filter { $0.department == department }.map(\.id)
  }

  /// The choice in words, with how many ideas it has.
  var plannedIdeasInWords: String {
    let count = plannedIdeas.count
    if let id = Self.department(of: plannedChoice) {
      let name = session.department(id)?.short ?? id
      return words("vote.departmentIdeas", ["name": name, "count": count])
    }
    let isMarked = plannedChoice == "marked" && !standingMarked.isEmpty
    return words(
      isMarked ? "vote.markedIdeas" : "vote.allIdeas", ["count": count])
  }

  private static func department(of choice: String) -> String? {
    choice.split(separator: " ").dropFirst().first.map(String.init)
  }

  /// `o`: a round as the page shows it.
  func planned() -> Command {
    .openRound(NewRound(ideas: plannedIdeas, rules: plannedRules))
  }

  /// Enter behind the last field of the next round's rules: the page shows
  /// them, `o` opens the round.
  mutating func plan(by form: Form) -> [Effect] {
    let secrecy = form.chosen("secrecy").first.flatMap(Rules.Secrecy.init)
    guard let rules = rules(of: form, secrecy: secrecy ?? .secret) else {
      say(.bad, words("form.round.noNumber"))
      return [.bell]
    }
    roundPlan = RoundPlan(
      choice: form.chosen("ideas").first ?? plannedChoice, rules: rules)
    drafts[form.purpose] = nil
    say(.good, words("vote.planned"))
    return dropLayer()
  }

  /// A round is open, and where to vote or what takes it back.
  mutating func roundOpened() {
    roundPlan = RoundPlan()
    guard let opened = session.openRound else { return }
    let sentence = screen == .review ? "review.runOffOpened" : "vote.opened"
    say(.good, words(sentence, ["id": opened.id.number]))
  }
}
