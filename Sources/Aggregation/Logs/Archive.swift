import Glibc
import SessionLog
import Synchronization
import Workshop

/// What many logs give, each by itself, before any are added up.
struct Archive: Sendable {
  /// One for each thread that read them.
  let parts: [Part]
  private let paths: [String]

  func path(of place: Place) -> String { paths[self[place].path] }

  /// What one thread has read.
  struct Part: Sendable {
    var logs: [LogFigures] = []
    var leftOut: [Aggregate.LeftOut] = []
    /// What the logs' figures number.
    var names: [String] = []
    var settings: [Settings] = []
  }

  /// Logs that can't be counted.
  var leftOut: [Aggregate.LeftOut] { parts.flatMap(\.leftOut) }

  /// One of the logs.
  struct Place: Hashable {
    var part: Int
    var log: Int
  }

  subscript(place: Place) -> LogFigures {
    // A copy would count references for each of its parts.
    _read { yield parts[place.part].logs[place.log] }
  }

  /// All logs, in no order.
  var places: [Place] {
    parts.indices.flatMap { part in
      parts[part].logs.indices.map { Place(part: part, log: $0) }
    }
  }

  /// Reads the logs at these paths on so many threads.
  init(
    _ paths: [String], top: Int, proving proof: Bool, threads: Int
  ) {
    let next = Counter()
    let parts = concurrently(max(1, threads)) { _ in
      var counting = LogCounting(top: top, proving: proof)
      return Part(paths, next, &counting)
    }
    self.parts = parts
    self.paths = paths
  }
}

/// The next of many, for several threads.
private final class Counter: Sendable {
  private let next = Atomic(0)

  /// The first of the next few.
  func take(_ count: Int) -> Int {
    next.wrappingAdd(count, ordering: .relaxed).oldValue
  }
}

extension Archive.Part {
  /// So many logs are taken at a time: small ones are read in no time.
  private static let atOnce = 8

  fileprivate init(
    _ paths: [String], _ next: Counter, _ counting: inout LogCounting
  ) {
    while case let first = next.take(Self.atOnce), first < paths.count {
      for path in first..<min(first + Self.atOnce, paths.count) {
        do throws(Aggregate.LeftOut) {
          var figures = try counting.figures(of: paths[path])
          figures.path = path
          logs.append(figures)
        } catch {
          leftOut.append(error)
        }
      }
    }
    names = counting.names
    settings = counting.settings
  }
}
