import Grouping
import Interface
import Workshop

/// Proposals for the unsorted ideas of a session, some at a time, so that a
/// key never waits for them.
struct ProposalsInMaking {
  private var session: Session
  private var waiting: ArraySlice<Idea> = []
  private(set) var made: [IdeaID: [Suggester.Suggestion]] = [:]
  private var hasLearned = false

  /// How many ideas a step does: a few milliseconds.
  private static let perStep = 40

  init(for session: Session) { self.session = session }

  var isDone: Bool { hasLearned && waiting.isEmpty }

  /// Reads an earlier session, learns, if more was sorted, or goes on with
  /// some ideas.
  mutating func goOn(with school: inout School) {
    if !hasLearned {
      if school.readNext() { return }
      school.learn(from: session)
      waiting = session.unsortedIdeas[...]
      hasLearned = true
      return
    }
    for idea in waiting.prefix(Self.perStep) {
      if let text = idea.text {
        made[idea.id] = school.suggester?.suggestions(for: text)
      }
    }
    waiting = waiting.dropFirst(Self.perStep)
  }

  /// What was learned last, and from what.
  struct School {
    private(set) var suggester: Suggester?
    private var earlier: EarlierSessions?
    private var categories: [Suggester.Category] = []
    private var sorted: [Suggester.Sorted] = []

    init(earlier: EarlierSessions? = nil) { self.earlier = earlier }

    /// Whether there was an earlier session to be read.
    mutating func readNext() -> Bool {
      guard earlier?.isDone == false else { return false }
      earlier?.readNext()
      return true
    }

    /// In a large session one idea more changes next to nothing, and learning
    /// takes a while.
    mutating func learn(from session: Session) {
      let (categories, sorted) = (
        session.departmentsToSuggest, session.sortedIdeas
      )
      if categories == self.categories {
        let more = abs(sorted.count - self.sorted.count)
        if sorted == self.sorted { return }
        if more > 0, more * 50 < sorted.count { return }
      }
      (self.categories, self.sorted) = (categories, sorted)
      suggester = Suggester(
        categories, sorted: (earlier?.sorted ?? []) + sorted,
        language: session.language)
    }
  }
}
