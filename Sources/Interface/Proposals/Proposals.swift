import Grouping
import Surface
import Workshop

/// The departments that are proposed for unsorted ideas, as far as they were
/// reckoned.
struct Proposals: Hashable, Sendable {
  var byIdea: [IdeaID: [Suggester.Suggestion]] = [:]
  /// The line that came next when they were last asked for.
  var askedAt = 0
}

extension Command {
  /// Whether ideas go to a department.
  var assigns: Bool {
    if case .assign = self { true } else { false }
  }
}

extension Model {
  /// Asks for proposals anew where the log has grown and somebody sorts.
  mutating func askForProposals() -> [Effect] {
    let nextSeq = session.history.nextSeq
    guard seat.kind == .facilitator, screen == .board,
      proposals.askedAt != nextSeq, !session.departments.isEmpty
    else { return [] }
    proposals.askedAt = nextSeq
    return [.propose]
  }

  /// What is proposed for an idea, the likeliest first; nothing for one that
  /// has a department.
  func proposals(for idea: Idea) -> [Suggester.Suggestion] {
    guard idea.department == nil else { return [] }
    return (proposals.byIdea[idea.id] ?? []).filter {
      session.department($0.category) != nil
    }
  }

  /// `8 SenMVKU 81 %`.
  func inShort(_ proposal: Suggester.Suggestion) -> String {
    words(
      "proposal.short",
      [
        "department": departmentLabel(proposal.category),
        "percent": proposal.percent,
      ])
  }

  /// `8 SenMVKU 81 % wegen fahrradstraße, rad`.
  func withReasons(_ proposal: Suggester.Suggestion) -> String {
    words(
      "proposal.because",
      [
        "proposal": inShort(proposal),
        "words": proposal.because.joined(separator: ", "),
      ])
  }

  /// The best three in a line; no line where there is none.
  func proposalLine(for idea: Idea) -> [String] {
    let best = proposals(for: idea).prefix(3).map(withReasons)
    if best.isEmpty { return [] }
    return [
      words("proposal.line", ["proposals": best.joined(separator: " · ")])
    ]
  }

  /// `a`: the marked ideas, or the one in focus, go where each is proposed.
  mutating func acceptProposals(for ids: [IdeaID]) -> [Effect] {
    let accepted = ids.compactMap { id -> (IdeaID, DepartmentID)? in
      guard let idea = session[id], let first = proposals(for: idea).first
      else { return nil }
      return (id, first.category)
    }
    if accepted.isEmpty {
      say(.plain, words("proposal.none"))
      return []
    }
    return submit(assignment(accepted))
  }

  /// Why no proposal can be taken now; nil where one can.
  func obstacleToProposals(for action: Action) -> String? {
    if action == .listProposals {
      let any = filtered(session.unsortedIdeas).contains {
        !proposals(for: $0).isEmpty
      }
      return any ? nil : whyNoProposals
    }
    let ids: [IdeaID] =
      if case .triage(let state) = layers.last {
        [top(of: state)?.id].compactMap(\.self)
      } else {
        chosenIdeas
      }
    let any = ids.compactMap { session[$0] }.contains {
      !proposals(for: $0).isEmpty
    }
    return any ? nil : words("proposal.none")
  }

  /// One command, so that it is undone as one.
  func assignment(_ pairs: [(IdeaID, DepartmentID)]) -> Command {
    let byDepartment = Dictionary(grouping: pairs) { $0.1 }
    let commands = session.departments.compactMap { department in
      byDepartment[department.id].map { own in
        Command.assign(
          own.map(\.0).sorted(), to: department.id, by: .suggestion)
      }
    }
    return commands.count == 1 ? commands[0] : .together(commands)
  }
}
