import Grouping
import Interface
import SessionLog
import Workshop

/// What was sorted in other sessions of the same folder before this one, to
/// learn from; the newest first.
struct EarlierSessions {
  private let session: Session
  private let departments: Set<DepartmentID>
  private var cache: LearnedCache
  private let keeps: Bool
  /// Of all sessions of the folder.
  private var names: [String] = []
  private var waiting: ArraySlice<LogPaths> = []
  private(set) var sorted: [Suggester.Sorted] = []

  /// The most sessions that are read, and the most ideas that are taken.
  private static let mostSessions = 50
  private static let mostIdeas = 10_000

  /// Looks into the folder of `paths`, those of the session itself.
  ///
  /// One that can't be read teaches nothing. What is read is kept there, where
  /// that is wanted.
  init(beside paths: LogPaths, for session: Session, keeping keeps: Bool) {
    self.session = session
    self.keeps = keeps
    departments = Set(session.departments.map(\.id))
    cache = LearnedCache(in: paths.folder)
    guard let opened = session.history.events.first?.at,
      let all = try? SessionFolder(paths.folder).sessions()
    else { return }
    names = all.map(\.name)
    let earlier = all.compactMap { other -> (at: Timestamp, paths: LogPaths)? in
      guard let at = other.openedAt, at < opened, other.paths.log != paths.log
      else { return nil }
      return (at, other.paths)
    }
    waiting =
      earlier.sorted { ($0.at, $0.paths.name) > ($1.at, $1.paths.name) }
      .prefix(Self.mostSessions).map(\.paths)[...]
    if isDone { keep() }
  }

  var isDone: Bool { waiting.isEmpty }

  /// Reads one session more: what is damaged, in another language or a copy
  /// of this one teaches nothing.
  mutating func readNext() {
    guard let paths = waiting.popFirst() else { return }
    let lesson = cache.lesson(of: paths) { contents in
      let other = Session(folding: contents.events)
      return LearnedCache.Lesson(
        session: other.id, language: other.language,
        sorted: other.sortedIdeas.map {
          .init(
            text: $0.text, department: $0.category, isJudged: $0.isJudged)
        })
    }
    if let lesson, lesson.session != session.id,
      lesson.language == session.language
    {
      take(lesson)
    }
    if sorted.count >= Self.mostIdeas { waiting = [] }
    if isDone { keep() }
  }

  /// Where it can't be written, the logs are read the next time as well.
  private mutating func keep() {
    if keeps { try? cache.keep(names) }
  }

  private mutating func take(_ lesson: LearnedCache.Lesson) {
    sorted += lesson.sorted.filter { departments.contains($0.department) }
      .prefix(Self.mostIdeas - sorted.count)
      .map {
        .init(text: $0.text, category: $0.department, isJudged: $0.isJudged)
      }
  }

  /// All of it at once.
  mutating func readAll() {
    while !isDone { readNext() }
  }
}
