import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

/// A session whose program is killed again and again at any moment, and that
/// grows from one life to the next.
final class KilledSession {
  let place: Workplace
  let name: String
  var dice: Dice
  /// What was typed so far, so that every text is another one.
  var typed = 0
  private let seed: UInt64
  private var lives = 0
  private var saved = ShownAsSaved()
  private var content: [UInt8] = []
  private var lines = 0
  /// What the next start must tell.
  private var isTorn = false
  /// How often there was a line that was not written to its end.
  private(set) var tornTails = 0
  /// How often the program had not shown anything yet.
  private(set) var early = 0

  init(seed: UInt64, in place: Workplace) throws {
    (name, self.place, self.seed) = ("s\(seed)", place, seed)
    dice = Dice(seed: seed)
    let run = try place.run("new", name)
    try #require(run.code == 0, "\(run.errors)")
    try takeOver(events: try LogReader.read(log))
  }

  /// Which life it was, so that it can be lived again.
  private var life: String { "seed \(seed), life \(lives)" }

  private var log: String { "\(place.path)/\(name).jsonl" }

  /// How much the screens have shown as saved.
  var shown: [Int] { saved.counts }

  /// One life, from the start to the kill.
  func live() throws {
    lives += 1
    saved.forgetLatest()
    let seat = try QuickSeat(["run", name], in: place)
    var fate = Fate(&dice)
    seat.moment = { try fate.pass() }
    seat.updated = { [weak self] rows in self?.saved.look(at: rows) }
    do {
      try seat.moment()
      try open(seat)
      if dice.happens(oneIn: 3) { try wander(at: seat) }
      while true { try act(at: seat) }
    } catch is Fate.Reached {
      seat.terminal.kill()
    } catch {
      throw Stuck(life: life, keys: seat.keys, why: error)
    }
    seat.takeRest()
    if seat.rows.isEmpty { early += 1 }
    if dice.happens(oneIn: 10) { try tear() }
    try holds()
  }

  /// A kill hardly ever falls into the one write; this is what it would leave.
  private func tear() throws {
    guard let file = fopen(log, "a") else { return }
    defer { fclose(file) }
    let line = content.split(separator: UInt8(ascii: "\n")).last ?? []
    fwrite(Array(line), 1, dice.number(1...line.count), file)
  }

  /// The program did not go on; what was pressed in its life.
  struct Stuck: Error {
    var life: String
    var keys: [String]
    var why: any Error
  }

  private func open(_ seat: QuickSeat) throws {
    try seat.waitFor("│ gesichert")
    guard isTorn else { return }
    try seat.waitFor("Die letzte Zeile war nicht zu Ende geschrieben")
    isTorn = false
  }

  /// All that was shown is there, and all that was there before.
  private func holds() throws {
    let contents = try LogReader.read(log)
    let faults = try Check(log).faults.map(\.kind).filter { $0 != .tornTail }
    #expect(faults.isEmpty, "\(life): \(faults)")
    let bytes = try Project.bytes(log)
    #expect(bytes.starts(with: content), "\(life)")
    let missing = saved.missing(in: contents.events, try receipts)
    #expect(missing.isEmpty, "\(life): \(missing)")
    #expect(saved.latestHolds(in: contents.events, from: lines), "\(life)")
    if contents.tornTail != nil { tornTails += 1 }
    isTorn = contents.tornTail != nil
    try takeOver(events: contents)
  }

  private func takeOver(events contents: LogContents) throws {
    content = Array(try Project.bytes(log).prefix(contents.length))
    lines = contents.lines
  }

  /// The receipts in the box, where there is one.
  private var receipts: [String] {
    get throws {
      let box = "\(place.path)/\(name).box.json"
      guard access(box, F_OK) == 0 else { return [] }
      let value = try StrictJSON().value(Project.bytes(box))
      return try #require(value["codes"]?.array).compactMap(\.string)
    }
  }

  /// In the end it opens for writing, and nothing is wrong or left over.
  func end() throws {
    let writer = try LogWriter(opening: log)
    #expect(writer.readOnly == nil && writer.unfinished == nil)
    let check = try place.run("check", name)
    #expect(check.code == 0, "\(check.output)")
    // A log that lost its lines would have been found out.
    let all = saved.counts.reduce(0, +)
    #expect(saved.missing(in: [], []).count >= all)
    let names = fileNames(in: place.path).filter { $0.hasPrefix("\(name).") }
    #expect(!names.contains { $0.contains(".new") }, "\(names)")
    #expect(tornTails == 0 || names.contains { $0.contains(".torn-") })
  }
}
