import Glibc
import SessionLog
import Workshop

/// Reads one log after the other into entries, many times as fast as the lines
/// are made into events.
///
/// Lines in the writer's own form are read here; any other line goes through
/// the strict reader, with the same result. What is wrong with a log is not
/// said here: a scan that is in doubt gives nothing.
struct Scanner {
  var cursor: Cursor
  var entries = Entries()
  var names = NameTable()
  var settings = SettingsTable()
  /// What line 1 says.
  var opening = Opening()
  /// The first byte of the log, and the one behind its last.
  private(set) var base: UnsafePointer<UInt8>
  private(set) var end: UnsafePointer<UInt8>
  /// What the line is that is being read.
  var line = LineParts()

  /// Whether notes have entries, which tell no figure.
  let keepsNotes: Bool

  private var clock = LineClock()
  private let strict = SingleLineReader()
  private let proof: Bool
  /// The `h` of the line before; kept where it must be proven.
  private var previous = Digest.zero
  /// Where that of the last line begins, if it is in the writer's own form.
  private var lastHash: UnsafePointer<UInt8>?

  /// A scanner that proves each chain and commitment, or takes them as they
  /// are.
  init(proving proof: Bool, keepingNotes keepsNotes: Bool = false) {
    self.proof = proof
    self.keepsNotes = keepsNotes
    base = Self.nothing
    end = base
    cursor = Cursor(at: base)
  }

  /// A log of no bytes, and its padding; nobody writes to it.
  private nonisolated(unsafe) static let nothing: UnsafePointer<UInt8> = {
    let zeros = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
    zeros.initialize(repeating: 0, count: 64)
    return UnsafePointer(zeros)
  }()

  /// Reads all whole lines of a log, behind whose bytes at least 64 zeros
  /// stand.
  ///
  /// - Returns: where the last one ends; nil where something is wrong with the
  ///   log, or may be.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else {
      return nil
    }
    begin(at: start, count: bytes.count)
    while cursor.at < end {
      let start = cursor.at
      entries.beginLine()
      let mark = entries.mark
      if takeLine(from: start) { continue }
      entries.goBack(to: mark)
      guard let lineEnd = memchr(start, 10, end - start) else {
        // A line that was not fully written is not there yet.
        entries.history.endEarly()
        cursor.at = start
        break
      }
      let length = UnsafeRawPointer(lineEnd) - UnsafeRawPointer(start)
      let bytes = UnsafeBufferPointer(start: start, count: length)
      guard takeStrictly(bytes) else { return nil }
      cursor.at = start + length + 1
    }
    // A log that lacks its beginning, or takes it back, is not ours to
    // understand.
    guard opening.settings >= 0, entries.history.lacksNoText,
      !entries.history.undone.contains(1)
    else { return nil }
    return cursor.at - start
  }

  private mutating func begin(at start: UnsafePointer<UInt8>, count: Int) {
    base = start
    end = start + count
    cursor.at = start
    entries.removeAll()
    clock = LineClock()
    previous = .zero
    opening = Opening()
  }
}

extension Scanner {
  /// Reads the line that begins here, if it is in the writer's own form.
  @inline(__always)
  private mutating func takeLine(from start: UnsafePointer<UInt8>) -> Bool {
    line = LineParts()
    guard cursor.take("{\"seq\":"), cursor.number() == entries.history.lines,
      cursor.take(",\"at\":\""), clock.take(&cursor),
      cursor.take("\",\"seat\":\""), takeSeat(), takeFact(), takeDataEnd()
    else { return false }
    let hashed = cursor.at - start
    guard takeBody(), cursor.take(",\"h\":\"") else { return false }
    let hash = cursor.at
    guard cursor.takeDigest(), cursor.take("\"}"),
      cursor.at - start <= Self.longestLine, cursor.take("\n")
    else { return false }
    if proof {
      let bytes = UnsafeBufferPointer(start: start, count: hashed)
      guard isProven(bytes, hash) else { return false }
    }
    lastHash = hash
    finishLine()
    return true
  }

  /// The `h` of the last line.
  var head: String {
    guard let lastHash else { return previous.description }
    let written = UnsafeBufferPointer(start: lastHash, count: 43)
    return String(decoding: written, as: UTF8.self)
  }

  private static let longestLine = 65_536

  @inline(__always)
  private mutating func takeSeat() -> Bool {
    if cursor.take("facilitator\",\"type\":\"") { return true }
    return takeName() >= 0 && cursor.take(",\"type\":\"")
  }

  /// Behind the members of a type: the first line of the command, the
  /// commitment, and the end.
  @inline(__always)
  private mutating func takeDataEnd() -> Bool {
    if !line.hasBody, cursor.take("}") { return true }
    if cursor.take(",\"step\":") {
      guard let step = cursor.integer() else { return false }
      line.step = step
    }
    if line.hasBody {
      guard cursor.take(",\"commit\":\"") else { return false }
      line.commit = cursor.at
      guard cursor.takeDigest(), cursor.take("\"") else { return false }
    }
    return cursor.take("}")
  }

  @inline(__always)
  private mutating func takeBody() -> Bool {
    guard line.hasBody else { return true }
    guard cursor.take(",\"body\":") else { return false }
    if cursor.take("null") {
      line.text = Entries.erased
      line.change = .loseText
      return true
    }
    guard cursor.take("{\"salt\":\"") else { return false }
    line.salt = cursor.at
    guard cursor.takeSalt(), cursor.take("\",\"text\":\"") else {
      return false
    }
    line.text = Int32(truncatingIfNeeded: cursor.at - base)
    return cursor.takeText() && cursor.take("}")
  }

  /// Whether the hashes of a line in the writer's own form hold.
  private mutating func isProven(
    _ hashed: UnsafeBufferPointer<UInt8>, _ hash: UnsafePointer<UInt8>
  ) -> Bool {
    let written = UnsafeBufferPointer(start: hash, count: 43)
    guard let digest = Digest(utf8: written),
      Proof.chain(hashed, after: previous) == digest, commitHolds()
    else { return false }
    previous = digest
    return true
  }

  private func commitHolds() -> Bool {
    guard let commit = line.commit, let salt = line.salt else { return true }
    let written = UnsafeBufferPointer(start: commit, count: 43)
    let salted = UnsafeBufferPointer(start: salt, count: 22)
    return withText(at: line.text) { text in
      Proof.commitment(to: text, salt: salted) == Digest(utf8: written)
    }
  }

  /// What a whole line changes beyond its own entry.
  @inline(__always)
  private mutating func finishLine() {
    if line.hasBody { entries.setText(line.text) }
    if line.step != 0 || line.change != .none { entries.finish(line) }
  }
}

extension Scanner {
  /// Reads a line of any form, and holds it against those before it.
  private mutating func takeStrictly(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let proven = proof ? previous : nil
    guard let read = strict.read(bytes, proving: proven),
      Int(entries.history.lines) == read.event.seq,
      clock.take(read.event.at)
    else { return false }
    previous = read.hash
    lastHash = nil
    // Where its settings begin is known even if they were not.
    let settings = line.settings
    line = LineParts()
    line.settings = settings
    if read.hasLostText { line.change = .loseText }
    let lineEnd = (bytes.baseAddress ?? base) + bytes.count - base
    return take(read.event, lineEnd: lineEnd)
  }
}
