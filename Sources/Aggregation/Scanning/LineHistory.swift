/// Which lines of a log do not count, and which have lost their text: what
/// `History` of Workshop says, by lines alone.
struct LineHistory {
  /// How many lines there are.
  private(set) var lines: Int32 = 0
  /// The lines that do not count now.
  private(set) var undone: Set<Int32> = []
  /// The line that redacts, by the line redacted; the first one holds.
  private(set) var redactions: [Int32: Int32] = [:]
  /// The lines whose text is gone.
  private var nulls: [Int32] = []
  /// The first line of its command, for lines that name one.
  private var steps: [Int32: Int32] = [:]
  /// The lines of each command that wrote several.
  private var commands: [Int32: [Int32]] = [:]

  @inline(__always)
  mutating func beginLine() { lines += 1 }

  /// The line that was begun is none.
  mutating func endEarly() { lines -= 1 }

  /// The line belongs to the command that began with another.
  mutating func join(step: Int32) {
    steps[lines] = step
    if commands[step] == nil, step != lines { commands[step] = [step] }
    commands[step, default: []].append(lines)
  }

  mutating func undo(_ line: Int32) { undone.formUnion(linesGone(with: line)) }

  mutating func redo(_ line: Int32) { undone.subtract(linesGone(with: line)) }

  mutating func redact(_ line: Int32) {
    if line < lines, redactions[line] == nil { redactions[line] = lines }
  }

  mutating func loseText() { nulls.append(lines) }

  /// Whether a text is gone exactly where a later line says so.
  var lacksNoText: Bool { nulls.allSatisfy { redactions[$0] != nil } }

  /// A command is undone as one: with its first line go all of them.
  private func linesGone(with line: Int32) -> [Int32] {
    guard line >= 1, line <= lines, steps[line] ?? line == line else {
      return [line]
    }
    return commands[line] ?? [line]
  }
}
