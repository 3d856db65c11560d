import Grouping
import Interface
import Workshop

/// Proposals for the unsorted ideas of a session, some at a time, so that a
/// key never waits for them.
struct ProposalsInMaking {
  private let session: Session
  /// Nil until all was learned.
  private var waiting: ArraySlice<Idea>?
  private(set) var made: [IdeaID: [Suggester.Suggestion]] = [:]

  /// How many ideas a step does: a few milliseconds.
  private static let perStep = 40

  init(for session: Session) { self.session = session }

  var isDone: Bool { waiting?.isEmpty == true }

  /// Learns, if more was sorted, or goes on with some ideas.
  mutating func goOn(with school: inout School) {
    if waiting == nil, school.goOn(with: session) { return }
    let waiting = self.waiting ?? session.unsortedIdeas[...]
    for idea in waiting.prefix(Self.perStep) {
      if let text = idea.text {
        made[idea.id] = school.suggester?.suggestions(for: text)
      }
    }
    self.waiting = waiting.dropFirst(Self.perStep)
  }
}
