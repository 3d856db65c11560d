import Workshop

extension LearnedCache {
  /// A line for each log, by name, so that the same logs give the same bytes.
  static func bytes(of entries: [String: Entry]) -> [UInt8] {
    let lines = entries.sorted { $0.key < $1.key }.map { name, entry in
      value(name, entry).json + "\n"
    }
    return Array(lines.joined().utf8)
  }

  /// Whole numbers of a file may be larger than JSON's, and stand as texts.
  private static func value(_ name: String, _ entry: Entry) -> Value {
    let ideas = entry.lesson.sorted.map {
      Value.array([
        .string($0.department), .string($0.text), .bool($0.isJudged),
      ])
    }
    return .object([
      .init("log", .string(name)),
      .init("file", .string(entry.file.text)),
      .init("session", .string(entry.lesson.session)),
      .init("language", .string(entry.lesson.language)),
      .init("ideas", .array(ideas)),
    ])
  }

  /// What can be read of a cache's file; the rest counts for nothing.
  static func entries(in bytes: [UInt8]) -> [String: Entry] {
    let json = StrictJSON()
    var entries: [String: Entry] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let value = try? json.value(Array(line), depth: 4),
        let name = value["log"]?.string, let entry = entry(value)
      else { continue }
      entries[name] = entry
    }
    return entries
  }

  private static func entry(_ value: Value) -> Entry? {
    guard let file = value["file"]?.string.flatMap(FileIdentity.init(text:)),
      let session = value["session"]?.string,
      let language = value["language"]?.string,
      let ideas = value["ideas"]?.array
    else { return nil }
    let sorted = ideas.compactMap { idea -> SortedText? in
      guard let parts = idea.array, parts.count == 3,
        let department = parts[0].string, let text = parts[1].string,
        let isJudged = parts[2].bool
      else { return nil }
      return SortedText(
        text: text, department: department, isJudged: isJudged)
    }
    guard sorted.count == ideas.count else { return nil }
    return Entry(
      file: file,
      lesson: Lesson(session: session, language: language, sorted: sorted))
  }
}
