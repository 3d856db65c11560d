/// What the lines of one log say, as far as figures need it, in numbers.
///
/// One after the other: the room that they take is used again for the next
/// log.
struct Entries {
  /// In the order of the lines; most lines of most logs have one.
  private(set) var list: [Entry] = []
  /// Ids and names that entries list.
  private(set) var numbers: [Int32] = []
  private(set) var ballots: [Ballot] = []
  /// What the ballots give.
  private(set) var dots: [Dots] = []
  /// Texts that don't stand in the log as a writer writes them.
  private(set) var oddTexts: [String] = []
  private(set) var revisions: [Revision] = []
  var history = LineHistory()

  /// One line.
  struct Entry {
    var kind: Kind
    var line: Int32
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var d: Int32 = 0
  }

  /// What a line says, with what stands in its numbers: ids by their number,
  /// names as in the table, −1 for none; a list is where it begins in
  /// `numbers` and how many there are; a text is where it begins in the log.
  enum Kind: UInt8 {
    /// Idea, group, department, text.
    case captured
    /// Idea; text in `d`.
    case reworded
    /// Idea, department.
    case assigned
    /// Idea, list of departments.
    case shared
    /// Idea, list of fields.
    case labelled
    /// Idea.
    case withdrawn, restored, split
    /// Into; list of ideas.
    case merged
    /// Theme, department; text in `d`.
    case themeNamed
    /// Idea, theme or 0.
    case themed
    /// Participant, group.
    case joined
    /// Round, list of ideas.
    case roundOpened
    /// Round, ballot.
    case ballot
    /// Round.
    case roundClosed, roundCancelled
    /// Measure, department; text in `d`.
    case measureAgreed
    /// Measure, department or −2 for the one that it has, 1 where the text in
    /// `d` tells what happened.
    case measureUpdated
    /// Idea or 0; text in `d`. Only where texts are looked for.
    case noted
    /// Whether ideas bear their group.
    case identity
    /// Which of the revisions.
    case revised
  }

  /// A ballot's 128 bits, its group, and where its dots are.
  struct Ballot {
    var id: BallotNumber
    var group: Int32
    var start: Int32
    var count: Int32
  }

  struct Dots {
    var idea: Int32
    var count: Int32
  }

  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    ballots.removeAll(keepingCapacity: true)
    dots.removeAll(keepingCapacity: true)
    oddTexts.removeAll(keepingCapacity: true)
    revisions.removeAll(keepingCapacity: true)
    history = LineHistory()
  }
}

extension Entries {
  /// The highest number of an idea, theme, participant, round or measure that
  /// is kept in order; what has a higher one is left to the session's own
  /// fold.
  static let mostOfAKind: Int32 = 1 << 16

  @inline(__always)
  mutating func add(
    _ kind: Kind, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0,
    text: Int32 = 0
  ) {
    list.append(
      Entry(kind: kind, line: history.lines, a: a, b: b, c: c, d: text))
  }

  mutating func add(_ revision: Revision) {
    add(.revised, Int32(revisions.count))
    revisions.append(revision)
  }

  /// The text of the line that is being read, if it has an entry.
  @inline(__always)
  mutating func setText(_ place: Int32) {
    guard let last = list.indices.last, list[last].line == history.lines
    else { return }
    list[last].d = place
  }

  /// Where the next list will begin.
  var listStart: Int32 { Int32(numbers.count) }

  @inline(__always)
  mutating func addNumber(_ number: Int32) { numbers.append(number) }

  /// The list from there on.
  func list(from start: Int32, count: Int32) -> ArraySlice<Int32> {
    numbers[Int(start)..<Int(start + count)]
  }

  var dotsStart: Int32 { Int32(dots.count) }

  @inline(__always)
  mutating func addDots(_ count: Int32, for idea: Int32) {
    dots.append(Dots(idea: idea, count: count))
  }

  @inline(__always)
  mutating func addBallot(
    _ id: BallotNumber, group: Int32, dotsFrom start: Int32, round: Int32
  ) {
    add(.ballot, round, Int32(ballots.count))
    ballots.append(
      Ballot(
        id: id, group: group, start: start, count: dotsStart - start))
  }

  /// Keeps a text by itself.
  mutating func addOddText(_ text: String) -> Int32 {
    oddTexts.append(text)
    return -1 - Int32(oddTexts.count)
  }

  /// Where a text stands that is erased.
  static let erased: Int32 = -1

  /// The text of a place that is not in the log; nil where it is erased.
  func oddText(at place: Int32) -> String? {
    place == Self.erased ? nil : oddTexts[Int(-2 - place)]
  }

  @inline(__always)
  mutating func beginLine() { history.beginLine() }

  /// How much there is before a line.
  var mark: (entries: Int, ballots: Int) { (list.count, ballots.count) }

  /// Forgets what was added for a line that turned out to be written in
  /// another way; the line itself stays begun.
  mutating func goBack(to mark: (entries: Int, ballots: Int)) {
    list.removeLast(list.count - mark.entries)
    ballots.removeLast(ballots.count - mark.ballots)
  }
}
