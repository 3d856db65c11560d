import Glibc
import Workshop

/// The folder that sessions lie in.
public struct SessionFolder: Hashable, Sendable {
  public let path: String

  public init(_ path: String) {
    self.path =
      path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The log of a session, by its name in this folder or by a path.
  ///
  /// What has a slash in it is a path; so is the name of a log that is there,
  /// seen from where the program was started.
  ///
  /// - Throws: `LogFailure.badName`; no name leads out of the folder.
  public func log(_ name: String) throws(LogFailure) -> LogPaths {
    if name.contains("/") { return LogPaths(log: name) }
    let isLog = name.hasSuffix(LogPaths.ending)
    if LogPaths.isLog(name), try FileIdentity.at(name) != nil {
      return LogPaths(log: name)
    }
    let bare = isLog ? String(name.dropLast(LogPaths.ending.count)) : name
    guard Self.isName(bare) else { throw .badName(name) }
    return LogPaths(log: "\(path)/\(bare)\(LogPaths.ending)")
  }

  /// Whether a session may have this name: one part of a path, visible, and
  /// safe to print.
  public static func isName(_ name: String) -> Bool {
    // The longest file beside a log is `.torn-` with its time and a number.
    guard !name.isEmpty, name.utf8.count <= 200, !name.hasPrefix("."),
      !name.hasPrefix("-")
    else { return false }
    let json = Value.string(name).json
    return json.utf8.count == name.utf8.count + 2 && !name.contains("/")
  }

  /// The names of all sessions that are here, sorted; none where there is no
  /// folder.
  public func names() throws(LogFailure) -> [String] {
    try files().filter { $0.hasSuffix(LogPaths.ending) }
      .map { String($0.dropLast(LogPaths.ending.count)) }
      .filter(Self.isName)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names of all files; none where there is no folder.
  public func files() throws(LogFailure) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw LogFailure("opendir", path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      names.append(name)
    }
    return names
  }

  /// The sessions that are here, by name, as the chooser shows them.
  public func sessions() throws(LogFailure) -> [SessionSummary] {
    try names().map {
      SessionSummary(LogPaths(log: "\(path)/\($0)\(LogPaths.ending)"))
    }
  }
}
