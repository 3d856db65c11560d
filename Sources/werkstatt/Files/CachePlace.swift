import Aggregation
import Glibc
import SessionLog
import Terminal

/// Where what logs gave is kept until the next time: in the user's folder for
/// such files, apart for each set of paths that was asked for.
enum CachePlace {
  /// Fewer logs are read in no time.
  private static let fewest = 64

  /// Whether so many logs are worth one.
  static func pays(for logs: Int) -> Bool { logs >= fewest }

  /// The cache of the logs at these paths; nil where there is no folder for
  /// it.
  static func cache(at paths: [String]) -> FiguresCache? {
    guard let folder else { return nil }
    let places = Set(paths).sorted().map { path in
      guard let real = realpath(path, nil) else { return path }
      defer { free(real) }
      // The same folder may be named in many ways, and so are its logs.
      return path + "\0" + String(cString: real)
    }
    let name = SHA256.digest(places.joined(separator: "\0").utf8)
    let caches = "\(folder)/werkstatt/aggregate"
    let path = "\(caches)/\(name)"
    if access(path, F_OK) != 0 { removeUnused(in: caches) }
    return FiguresCache(path: path)
  }

  /// When a new one comes, those go that nobody has asked for a quarter.
  private static func removeUnused(in caches: String) {
    guard let stream = opendir(caches) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entry.name
      var status = stat()
      let path = "\(caches)/\(name)"
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG
      else { continue }
      let used = max(status.st_atim.tv_sec, status.st_mtim.tv_sec)
      if used < time(nil) - 90 * 86_400 { unlink(path) }
    }
  }

  private static var folder: String? {
    if let folder = environmentValue("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return folder
    }
    return environmentValue("HOME").map { "\($0)/.cache" }
  }
}
