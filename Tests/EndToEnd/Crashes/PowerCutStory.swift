import Glibc
import TestSupport
import Testing

/// A workshop on a disk whose power is cut again and again; each time it goes
/// on, and now and then a new one is begun.
final class PowerCutStory {
  let place: Workplace
  private let disk: CutDisk
  private let answers: Answers
  private let variables: [String]
  private var dice: Dice
  private var cuts = 0
  private var said = Acknowledged()
  /// The sessions before, with what they must hold for ever.
  private var earlier: [(log: String, said: Acknowledged)] = []

  init(_ kind: CutDisk.Kind, seed: UInt64, variables: [String] = []) throws {
    place = try Workplace()
    disk = try CutDisk(kind, in: place)
    answers = try Answers(in: place)
    self.variables = variables
    dice = Dice(seed: seed)
  }

  /// How much was said to be on the disk.
  var acknowledged: Int {
    said.lines.count + earlier.map(\.said.lines.count).reduce(0, +)
  }

  private var log: String { "\(disk.path)/s\(earlier.count + 1).jsonl" }

  /// One cut at any moment; what was lost by it.
  func cut() throws -> [String] {
    if cuts > 0, dice.happens(oneIn: 8) {
      earlier.append((log, said))
      said = Acknowledged()
    }
    cuts += 1
    try work()
    try disk.restart()
    let lost = said.losses(at: log)
    // A loss is told once.
    if !lost.isEmpty { said = Acknowledged() }
    return lost
  }

  /// Works until the power is cut, in the middle of anything.
  private func work() throws {
    let isNew = access(log, F_OK) != 0
    let writer = try Voter(
      log, in: place, answers: answers.path, variables: variables)
    defer { writer.kill() }
    writer.tell(isNew ? "begin" : "work")
    // Nothing can be lost before there is something.
    if isNew { try #require(try answers.next() == "ready") }
    for _ in 0..<dice.number(0...20) { said.add([try answers.next()]) }
    for _ in 0..<dice.number(0...400) { sched_yield() }
    said.add(answers.all())
    disk.cut()
    writer.kill()
    // Linux 6.18 lets a sync that its shutdown overtakes say that all is well,
    // on both; where the power is really gone nobody is left to hear it.
    _ = answers.all()
  }

  /// What is gone of the sessions before this one.
  func earlierLosses() -> [String] {
    earlier.flatMap { $0.said.losses(at: $0.log) }
  }
}
