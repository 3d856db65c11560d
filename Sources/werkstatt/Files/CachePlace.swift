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
    let places = paths.map { path in
      guard let real = realpath(path, nil) else { return path }
      defer { free(real) }
      // The same folder may be named in many ways, and so are its logs.
      return path + "\0" + String(cString: real)
    }
    let name = SHA256.digest(places.joined(separator: "\0").utf8)
    return FiguresCache(path: "\(folder)/werkstatt/aggregate/\(name)")
  }

  private static var folder: String? {
    if let folder = environmentValue("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return folder
    }
    return environmentValue("HOME").map { "\($0)/.cache" }
  }
}
