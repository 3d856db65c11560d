/// All events of a session and which of them are undone.
///
/// It knows which numbers were ever given out, so that none is used again,
/// and which lines name an id, so that undo need not read them all.
public struct History: Sendable {
  /// From line 1 on, without a gap.
  public private(set) var events: [Event] = []
  /// The lines that do not count now.
  public private(set) var undone: Set<Int> = []
  /// The lines whose text is erased.
  public private(set) var redacted: Set<Int> = []
  /// The last line that gave settings anew, undone or not.
  private(set) var lastRevision: Int?
  /// The highest number ever given to each letter.
  private var highest: [Unicode.Scalar: Int] = [:]
  /// The lines of each command that wrote several.
  private var steps: [Int: [Int]] = [:]
  /// The lines that name an id, in their order.
  private var naming = AnySerialTable<[Int]>()

  public init() {}

  /// The `seq` that the next event gets.
  public var nextSeq: Int { (events.last?.seq ?? 0) + 1 }

  /// An id that no event ever named.
  public func next<Thing>(_: Thing.Type = Thing.self) -> Serial<Thing> {
    Serial((highest[Thing.letter] ?? 0) + 1)
  }

  /// Whether a line names the thing, undone or not.
  public func hasNamed<Thing>(_ id: Serial<Thing>) -> Bool {
    naming[AnySerial(id)] != nil
  }

  /// The event of a line.
  public subscript(seq: Int) -> Event? {
    place(of: seq).map { events[$0] }
  }

  /// The lines that one command wrote, this one among them.
  public func lines(with seq: Int) -> [Int] {
    let group = self[seq]?.group ?? seq
    return steps[group] ?? [seq]
  }

  private func place(of seq: Int) -> Int? {
    guard let first = events.first?.seq, seq >= first,
      seq - first < events.count, events[seq - first].seq == seq
    else { return nil }
    return seq - first
  }
}

extension History {
  /// Takes the next event in.
  ///
  /// - Returns: whether it changes what the events before it give.
  mutating func append(_ event: Event) -> Bool {
    events.append(event)
    if let step = event.step { join(event.seq, toStep: step) }
    for id in event.fact.moved { keep(id) }
    for id in event.fact.named { name(id, in: event.seq) }
    switch event.fact {
    case let fact as Undone: return undo(fact.seq)
    case let fact as Redone: return redo(fact.seq)
    case let fact as Redacted: return erase(fact.seq)
    case is SessionRevised: lastRevision = event.seq
    default: break
    }
    return false
  }

  private mutating func undo(_ seq: Int) -> Bool {
    let before = undone.count
    undone.formUnion(linesGone(with: seq))
    return undone.count != before
  }

  private mutating func redo(_ seq: Int) -> Bool {
    let before = undone.count
    undone.subtract(linesGone(with: seq))
    return undone.count != before
  }

  /// From here on the session is as it will be read from the disk.
  private mutating func erase(_ seq: Int) -> Bool {
    redacted.insert(seq)
    guard let place = place(of: seq), events[place].fact.text != nil
    else { return false }
    events[place].fact = events[place].fact.erased
    return true
  }

  /// The first line belongs to its step, whether it says so or not.
  private mutating func join(_ seq: Int, toStep step: Int) {
    if steps[step] == nil, step != seq { steps[step] = [step] }
    steps[step, default: []].append(seq)
  }

  /// A command is undone as one: with its first line go all of them.
  private func linesGone(with seq: Int) -> [Int] {
    self[seq]?.group == seq ? lines(with: seq) : [seq]
  }

  private mutating func keep(_ id: AnySerial) {
    highest[id.letter] = max(highest[id.letter] ?? 0, id.number)
  }

  /// A line that names an id twice is kept once.
  private mutating func name(_ id: AnySerial, in line: Int) {
    naming.update(id, default: []) { lines in
      if lines.last != line { lines.append(line) }
    }
  }
}

extension History {
  /// The ids that an event made, moved, merged or split; a theme's later name
  /// does none of it.
  func moved(by event: Event) -> [AnySerial] {
    guard let named = event.fact as? ThemeNamed else { return event.fact.moved }
    let isNew = naming[AnySerial(named.theme)]?.first == event.seq
    return isNew ? event.fact.moved : []
  }

  /// The latest standing line behind a command that names one of some ids.
  func later(
    naming ids: Set<AnySerial>, than lines: [Int]
  ) -> (line: Int, id: AnySerial)? {
    guard let last = lines.max() else { return nil }
    var found: (line: Int, id: AnySerial)?
    for id in ids.sorted() {
      let line = naming[id]?.reversed().prefix { $0 > last }
        .first { !undone.contains($0) }
      if let line, line > found?.line ?? 0 { found = (line, id) }
    }
    return found
  }
}
