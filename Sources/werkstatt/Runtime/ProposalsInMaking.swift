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
    /// How many were sorted when it was learned anew.
    private var whole = 0

    init(earlier: EarlierSessions? = nil) { self.earlier = earlier }

    /// Whether there was an earlier session to be read.
    mutating func readNext() -> Bool {
      guard earlier?.isDone == false else { return false }
      earlier?.readNext()
      return true
    }

    /// Anew where much was sorted since, else quickly: in a large room a few
    /// ideas more change little of what words are made of.
    mutating func learn(from session: Session) {
      let categories = session.departmentsToSuggest
      let sorted = (earlier?.sorted ?? []) + session.sortedIdeas
      if categories == self.categories, let suggester {
        if sorted == self.sorted { return }
        let few = abs(sorted.count - whole) * Self.much < whole
        if few {
          suggester.relearn(sorted)
          self.sorted = sorted
          return
        }
      }
      (self.categories, self.sorted, whole) = (
        categories, sorted, sorted.count
      )
      suggester = Suggester(
        categories, sorted: sorted, language: session.language)
    }

    /// The part of what is sorted that is much.
    private static let much = 5
  }
}
