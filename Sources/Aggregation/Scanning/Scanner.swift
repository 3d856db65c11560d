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

  var clock = LineClock()
  private let strict = SingleLineReader()
  let proof: Bool
  /// The `h` of the line before; kept where it must be proven.
  var previous = Digest.zero
  /// Where that of the last line begins, if it is in the writer's own form.
  var lastHash: UnsafePointer<UInt8>?

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

  /// The `h` of the last line.
  var head: String {
    guard let lastHash else { return previous.description }
    let written = UnsafeBufferPointer(start: lastHash, count: 43)
    return String(decoding: written, as: UTF8.self)
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
