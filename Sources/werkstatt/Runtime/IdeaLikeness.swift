import Grouping
import Workshop

/// What is like what among the ideas of a session, brought up to date as ideas
/// come and go.
final class IdeaLikeness {
  private let likeness: Likeness
  private var texts: [IdeaID: String] = [:]
  private var best: [IdeaID: Likeness.Match] = [:]
  /// Ideas that are not taken in yet, and those that are not compared yet.
  private var unread: ArraySlice<IdeaID> = []
  private var waiting: [IdeaID] = []
  /// The text that was asked about before all was taken in.
  private(set) var asked: String?
  /// The line that came next when it was last brought up to date.
  private var nextSeq = 0

  /// The ideas that a step takes in or compares: a few milliseconds.
  private static let readPerStep = 100
  private static let perStep = 4

  init(language: String) { likeness = Likeness(language: language) }

  /// For each idea the one that says the same.
  var pairs: [IdeaID: IdeaID] { best.mapValues { IdeaID($0.key) } }

  /// Whether all ideas are taken in.
  var isRead: Bool { unread.isEmpty }
  var isDone: Bool { isRead && waiting.isEmpty }

  /// Follows what a session has now; many ideas are taken in by `goOn`.
  func follow(_ session: Session) {
    guard session.history.nextSeq != nextSeq else { return }
    nextSeq = session.history.nextSeq
    var now: [IdeaID: String] = [:]
    for idea in session.standingIdeas { now[idea.id] = idea.text }
    let gone = texts.keys.filter { now[$0] != texts[$0] }
    for id in gone { likeness.remove(id.number) }
    let new = now.filter { texts[$0.key] != $0.value }.keys
    texts = now
    forget(Set(gone))
    unread = Set(unread).union(new).filter { texts[$0] != nil }.sorted()[...]
    waiting = Set(waiting).union(new).filter { texts[$0] != nil }.sorted()
    if unread.count <= Self.readPerStep { readSome() }
  }

  private func readSome() {
    for id in unread.prefix(Self.readPerStep) {
      if let text = texts[id] { likeness.add(text, as: id.number) }
    }
    unread = unread.dropFirst(Self.readPerStep)
  }

  /// Whoever was like one that has gone looks again.
  private func forget(_ gone: Set<IdeaID>) {
    for id in gone { best[id] = nil }
    for (id, match) in best where gone.contains(IdeaID(match.key)) {
      best[id] = nil
      waiting.append(id)
    }
  }

  /// Takes in some ideas, or compares some with all others.
  func goOn() {
    if !isRead { return readSome() }
    for id in waiting.prefix(Self.perStep) {
      guard let text = texts[id] else { continue }
      let match = likeness.matches(of: text, except: id.number, most: 1).first
      best[id] = match
      guard let match else { continue }
      let other = IdeaID(match.key)
      if (best[other]?.score ?? 0) < match.score {
        best[other] = Likeness.Match(key: id.number, score: match.score)
      }
    }
    waiting.removeFirst(min(waiting.count, Self.perStep))
  }

  /// The idea that is most like a text, among those that are taken in.
  func idea(like text: String) -> IdeaID? {
    asked = isRead ? nil : text
    return likeness.matches(of: text, most: 1).first.map { IdeaID($0.key) }
  }
}
