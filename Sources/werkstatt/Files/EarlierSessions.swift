import Grouping
import Interface
import SessionLog
import Workshop

/// What was sorted in other sessions of the same folder before this one, to
/// learn from; the newest first.
struct EarlierSessions {
  private let session: Session
  private var waiting: ArraySlice<String>
  private(set) var sorted: [Suggester.Sorted] = []

  /// The most sessions that are read, and the most ideas that are taken.
  private static let mostSessions = 50
  private static let mostIdeas = 10_000

  /// `paths` are those of the session itself; a folder that can't be read
  /// teaches nothing.
  init(beside paths: LogPaths, for session: Session) {
    self.session = session
    let folder = SessionFolder(paths.folder)
    let opened = session.history.events.first?.at
    let all = (try? folder.sessions()) ?? []
    let earlier = all.compactMap { other -> (at: Timestamp, path: String)? in
      guard let at = other.openedAt, let opened, at < opened,
        other.paths.log != paths.log
      else { return nil }
      return (at, other.paths.log)
    }
    waiting =
      earlier.sorted { $0.at > $1.at }.prefix(Self.mostSessions)
      .map(\.path)[...]
  }

  var isDone: Bool { waiting.isEmpty || sorted.count >= Self.mostIdeas }

  /// Reads one session more: what is damaged, in another language or a copy
  /// of this one teaches nothing.
  mutating func readNext() {
    guard let path = waiting.popFirst(),
      let contents = try? LogReader.read(path), contents.faults.isEmpty
    else { return }
    let other = Session(folding: contents.events)
    guard other.id != session.id, other.language == session.language
    else { return }
    let known = Set(session.departments.map(\.id))
    sorted += other.sortedIdeas.filter { known.contains($0.category) }
      .prefix(Self.mostIdeas - sorted.count)
  }

  /// All of it at once.
  mutating func readAll() {
    while !isDone { readNext() }
  }
}
