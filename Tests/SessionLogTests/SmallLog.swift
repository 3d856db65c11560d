import Workshop

@testable import SessionLog

/// A moment after all lines of the small logs.
let later = Timestamp(milliseconds: 1_796_000_000_000)

/// A log of a few lines, written as a writer writes them.
struct SmallLog {
  var lines: [[UInt8]] = []
  private(set) var head = Digest.zero
  private var at = 1_795_000_000_000
  private var tick = 1_250

  var bytes: [UInt8] { lines.flatMap(\.self) }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a line begins, counted from 1.
  func start(of line: Int) -> Int { lines[..<(line - 1)].joined().count }

  mutating func add(
    _ type: String, _ data: [Value.Member] = [], text: String? = nil
  ) {
    at += tick
    let salted = text.map {
      SaltedText(
        salt: (0..<16).map { UInt8($0 * 7 + lines.count) }, text: $0)
    }
    let line = WrittenLine(
      .init(
        seq: lines.count + 1, at: Timestamp(milliseconds: at).rfc3339,
        seat: "facilitator", type: type, data: data, text: salted),
      after: head)
    lines.append(line.bytes)
    head = line.hash
  }

  /// The next lines bear the time of the last one.
  mutating func stopClock() { tick = 0 }

  /// Puts a line of any form at the end, with the `h` that is right for it.
  ///
  /// `line` ends before `,"h":`, or before `,"body":`; `body` is what stands
  /// between.
  mutating func addRaw(_ line: String, body: String = "") {
    head = SHA256.digest(head.bytes + Array(line.utf8))
    lines.append(Array((line + body + #","h":"\#(head)"}"# + "\n").utf8))
  }

  /// The opening line, as the template `blank` would make it.
  static func opened() -> SmallLog {
    var log = SmallLog()
    log.add(
      "session.opened",
      [
        .init("format", 1),
        .init("session", "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11"),
        .init("title", "Kiezwerkstatt"), .init("question", "Was fehlt?"),
        .init("language", "de"), .init("template", "blank"),
        .init(
          "departments",
          .array([
            .object([
              .init("id", "senmvku"), .init("name", "Verkehr"),
              .init("short", "SenMVKU"), .init("keywords", .strings(["rad"])),
            ])
          ])),
        .init("groups", .array([])), .init("fields", .array([])),
        .init("agenda", .array([])), .init("identity", "anonymous"),
        .init("minimumGroup", 5),
      ])
    return log
  }

  /// Opened, with an idea, its department and a note.
  static func small() -> SmallLog {
    var log = opened()
    log.add("phase.entered", [.init("phase", "ideate")])
    log.add("idea.captured", [.init("idea", "i1")], text: "Grüne \"Welle\" 🌱")
    log.add(
      "idea.assigned",
      [
        .init("idea", "i1"), .init("department", "senmvku"),
        .init("by", "person"),
      ])
    log.add("note.added", [.init("idea", "i1")], text: "Gern.")
    return log
  }
}

/// What one scan over these bytes finds.
func scan(_ bytes: [UInt8]) -> Scan {
  var scan = Scan()
  bytes.withUnsafeBufferPointer { scan.read($0) }
  return scan
}
