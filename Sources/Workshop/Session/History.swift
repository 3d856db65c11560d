/// All events of a session and which of them are undone.
///
/// It knows which numbers were ever given out, so that none is used again.
public struct History: Sendable {
  /// From line 1 on, without a gap.
  public private(set) var events: [Event] = []
  /// The lines that do not count now.
  public private(set) var undone: Set<Int> = []
  /// The lines whose text is erased.
  public private(set) var redacted: Set<Int> = []
  /// The highest number ever given to each letter.
  private var highest: [Character: Int] = [:]
  /// The lines of each command that wrote several.
  private var steps: [Int: [Int]] = [:]

  public init() {}

  /// The `seq` that the next event gets.
  public var nextSeq: Int { (events.last?.seq ?? 0) + 1 }

  /// An id that no event ever named.
  public func next<Thing>(_: Thing.Type = Thing.self) -> Serial<Thing> {
    Serial((highest[Thing.letter] ?? 0) + 1)
  }

  /// The event of a line.
  public subscript(seq: Int) -> Event? {
    guard let first = events.first?.seq, seq >= first,
      seq - first < events.count
    else { return nil }
    return events[seq - first]
  }

  /// The lines that one command wrote, this one among them.
  public func lines(with seq: Int) -> [Int] {
    let group = self[seq]?.group ?? seq
    return steps[group] ?? [seq]
  }

  mutating func append(_ event: Event) {
    events.append(event)
    if let step = event.step { steps[step, default: []].append(event.seq) }
    switch event.fact {
    case let fact as Undone: undone.formUnion(linesGone(with: fact.seq))
    case let fact as Redone: undone.subtract(linesGone(with: fact.seq))
    case let fact as Redacted: redacted.insert(fact.seq)
    default: break
    }
    for id in event.fact.moved { note(id) }
  }

  /// A command is undone as one: with its first line go all of them.
  private func linesGone(with seq: Int) -> [Int] {
    self[seq]?.group == seq ? lines(with: seq) : [seq]
  }

  private mutating func note(_ id: String) {
    guard let letter = id.first, let number = Int(id.dropFirst()) else {
      return
    }
    highest[letter] = max(highest[letter] ?? 0, number)
  }
}
