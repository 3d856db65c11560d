import Grouping
import Workshop

/// What is like what among the ideas of a session, brought up to date as ideas
/// come and go.
final class IdeaLikeness {
  private let likeness: Likeness
  private var texts: [IdeaID: String] = [:]
  private var best: [IdeaID: Likeness.Match] = [:]
  private var waiting: [IdeaID] = []
  /// The line that came next when it was last brought up to date.
  private var nextSeq = 0

  /// The ideas that a step compares: a few milliseconds.
  private static let perStep = 4

  init(language: String) { likeness = Likeness(language: language) }

  /// For each idea the one that says the same.
  var pairs: [IdeaID: IdeaID] { best.mapValues { IdeaID($0.key) } }

  var isDone: Bool { waiting.isEmpty }

  /// Takes in what a session has now.
  func follow(_ session: Session) {
    guard session.history.nextSeq != nextSeq else { return }
    nextSeq = session.history.nextSeq
    var now: [IdeaID: String] = [:]
    for idea in session.standingIdeas { now[idea.id] = idea.text }
    let gone = texts.keys.filter { now[$0] != texts[$0] }
    for id in gone { likeness.remove(id.number) }
    for (id, text) in now where texts[id] != text {
      likeness.add(text, as: id.number)
      waiting.append(id)
    }
    texts = now
    forget(Set(gone))
    waiting = Set(waiting).filter { texts[$0] != nil }.sorted()
  }

  /// Whoever was like one that has gone looks again.
  private func forget(_ gone: Set<IdeaID>) {
    for id in gone { best[id] = nil }
    for (id, match) in best where gone.contains(IdeaID(match.key)) {
      best[id] = nil
      waiting.append(id)
    }
  }

  /// Compares some ideas with all others.
  func goOn() {
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

  /// The idea that is most like a text.
  func idea(like text: String) -> IdeaID? {
    likeness.matches(of: text, most: 1).first.map { IdeaID($0.key) }
  }
}
