import Workshop

/// What the sessions of a folder had sorted when they were last read, so that
/// no log is read twice to learn from it: the file `learned` beside the logs.
///
/// It may be deleted at any time. A log with another inode, length or time
/// counts as unread, and so does whatever can't be read in the file.
public struct LearnedCache {
  /// The name of the file.
  public static let fileName = "learned"

  /// What one session has to teach.
  public struct Lesson: Hashable, Sendable {
    public var session: String
    /// `de` or `en`.
    public var language: String
    public var sorted: [SortedText]

    public init(
      session: String, language: String, sorted: [SortedText]
    ) {
      self.session = session
      self.language = language
      self.sorted = sorted
    }
  }

  /// A text and the department that people gave it.
  public struct SortedText: Hashable, Sendable {
    public var text: String
    public var department: DepartmentID
    /// Whether somebody looked at it by itself.
    public var isJudged: Bool

    public init(text: String, department: DepartmentID, isJudged: Bool = true) {
      self.text = text
      self.department = department
      self.isJudged = isJudged
    }
  }

  /// A lesson, and the log as it was when it was read.
  struct Entry: Hashable {
    var file: FileIdentity
    var lesson: Lesson
  }

  private let file: WholeFile
  /// By the log's name.
  private var entries: [String: Entry]
  private var hasChanged = false

  /// The cache of a folder; empty where there is none.
  public init(in folder: String) {
    file = WholeFile(path: "\(folder)/\(Self.fileName)", calls: DiskCalls())
    entries = Self.entries(in: (try? file.read()) ?? [])
  }

  /// Erases the cache of a folder, and with it every text in it.
  static func erase(in folder: String, calls: DiskCalls) throws(LogFailure) {
    let path = "\(folder)/\(fileName)"
    try WholeFile(path: path, calls: calls).remove()
    try removeFile(path + ".new", calls: calls)
  }

  /// What a log teaches, kept or read now; nil for one that can't be read or
  /// has faults.
  public mutating func lesson(
    of paths: LogPaths, reading read: (LogContents) -> Lesson
  ) -> Lesson? {
    guard let now = try? FileIdentity.at(paths.log) else { return nil }
    if let kept = entries[paths.name], kept.file == now { return kept.lesson }
    guard let contents = try? LogReader.read(paths.log),
      contents.faults.isEmpty
    else { return nil }
    let lesson = read(contents)
    entries[paths.name] = Entry(file: now, lesson: lesson)
    hasChanged = true
    return lesson
  }

  /// Writes what was read since, and nothing of logs that have gone or are
  /// others now.
  ///
  /// - Throws: `LogFailure`; without the file the logs are read again.
  public mutating func keep(_ names: some Sequence<String>) throws(LogFailure) {
    let names = Set(names)
    // A log that was written anew since it was read may have lost a text.
    let folder = SplitPath(file.path).folder
    let standing = entries.filter { name, entry in
      let log = "\(folder)/\(name)\(LogPaths.ending)"
      return names.contains(name)
        && (try? FileIdentity.at(log)) == entry.file
    }
    if standing.count < entries.count { hasChanged = true }
    entries = standing
    guard hasChanged else { return }
    try file.write(Self.bytes(of: entries))
    hasChanged = false
  }
}
