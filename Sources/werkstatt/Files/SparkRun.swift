import Aggregation
import Exchange
import Glibc
import Interface
import SessionLog
import Workshop

/// Runs the job on Spark that sums up logs, in a folder of its own that goes
/// with it.
struct SparkRun {
  private let folder: String
  private let submit: String
  private let master: String

  /// - Throws: `Failure` where Spark is not installed, or no folder can be
  ///   made.
  init(master: String) throws(Failure) {
    self.master = master
    guard let submit = Self.program else {
      throw Failure(.unavailable, "sparkMissing")
    }
    self.submit = submit
    let parent = environmentValue("TMPDIR") ?? "/tmp"
    guard let folder = freshFolder(in: parent, named: "werkstatt-spark")
    else {
      throw Failure(.cannotCreate, "sparkFolder", ["path": parent])
    }
    self.folder = folder
  }

  /// Takes the folder away.
  func end() { removeFolder(folder) }

  /// Has the job sum up what a request names.
  ///
  /// - Throws: `Failure` where it can't, with what Spark said last.
  func answer(to request: SparkRequest) throws(Failure) -> [UInt8] {
    let asked = "\(folder)/request.json"
    let answer = "\(folder)/answer.json"
    let job = Embedded.sparkJob.map { ("\(folder)/\($0.name)", $0.bytes) }
    for (path, bytes) in job + [(asked, Array(request.json.utf8))]
    where !PrivateText.write(bytes, to: path) {
      throw Failure(.cannotCreate, "sparkFolder", ["path": folder])
    }
    let log = "\(folder)/spark.log"
    let status = try run(
      [submit, "--master", master, job[0].0, asked, answer], saying: log)
    guard status == 0, let bytes = PrivateText.read(answer) else {
      tellEnd(of: log)
      throw Failure(.readOrWrite, "sparkFailed", ["master": master])
    }
    return bytes
  }

  /// What went wrong stands between what was done and where it happened.
  private func tellEnd(of log: String) {
    let text = String(decoding: PrivateText.read(log) ?? [], as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    let causes = lines.filter { line in
      line.first?.isWhitespace == false && !line.hasPrefix("Traceback ")
        && ![" INFO ", " WARN "].contains { line.contains($0) }
    }
    for line in (causes.isEmpty ? lines : causes).suffix(5) {
      Output.tell(PlainText("spark: " + line).description)
    }
  }

  /// `spark-submit`, as the path or Spark's own folder have it.
  private static var program: String? {
    let folders = (environmentValue("PATH") ?? "").split(separator: ":")
      .map(String.init)
    let own = environmentValue("SPARK_HOME").map { ["\($0)/bin"] } ?? []
    return (own + folders).map { "\($0)/spark-submit" }
      .first { access($0, X_OK) == 0 }
  }
}

extension SparkRun {
  /// Runs a program to its end: what it returned.
  private func run(
    _ words: [String], saying log: String
  ) throws(Failure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let failed = posix_spawn(
      &child, words[0], &actions, nil, &arguments, environ)
    guard failed == 0 else { throw Failure(.unavailable, "sparkMissing") }
    return try wait(for: child)
  }

  /// Ctrl-C ends the child as well, and then us.
  private func wait(for child: pid_t) throws(Failure) -> Int32 {
    let interruption = Interruption()
    defer { interruption.end() }
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if interruption.isAsked {
        kill(child, SIGTERM)
        waitpid(child, &status, 0)
        end()
        Failure(.interrupted, "aggregateStopped").end()
      }
      usleep(20_000)
    }
    return status
  }
}

/// What the job is asked for.
struct SparkRequest {
  /// Absolute, as every worker sees them.
  var files: [String]
  /// Files and folders of other kinds.
  var urls: [String]
  var top: Int
  var days: Aggregate.Days
  var verify: Bool
  /// Sessions that it must leave to us.
  var doubted: [String] = []

  var json: String {
    Value.object([
      .init("files", .strings(files)), .init("urls", .strings(urls)),
      .init("top", .integer(top)),
      .init("since", days.since.map(Value.string) ?? .null),
      .init("until", days.until.map(Value.string) ?? .null),
      .init("verify", .bool(verify)), .init("doubted", .strings(doubted)),
    ]).json
  }
}

/// Small files for our eyes alone.
private enum PrivateText {
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = open(path, flags, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        Glibc.write(
          file, all.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let input = try? InputFile(path) else { return nil }
    return try? input.bytes(most: .max)
  }
}
