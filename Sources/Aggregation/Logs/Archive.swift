import Glibc
import SessionLog
import Synchronization
import Workshop

/// What many logs give, each by itself, before any are added up.
struct Archive: Sendable {
  /// One for each thread that read logs, and for each part of a cache.
  let parts: [Part]
  let paths: [String]
  /// All logs, in no order.
  let places: [Place]

  /// Some logs, with the names that they number.
  struct Part: Sendable {
    var logs: [PackedLog] = []
    /// The texts and figures of the logs.
    var bytes: ArraySlice<UInt8> = []
    /// By log; of those that have some, where they are asked for.
    var themes: [Int: [LogFigures.ThemeSum]] = [:]
    var leftOut: [Aggregate.LeftOut] = []
    /// The files of the logs as they were when they were read.
    var files: [FileIdentity] = []
    var names: [String] = []
    var settings: [Settings] = []
  }

  /// How logs are read.
  struct Reading: Sendable {
    /// So many of each log's best ideas are kept.
    var top = 20
    /// Whether chains and commitments are proven.
    var proof = false
    /// Whether themes are asked for.
    var themes = true
    var threads = processors
    /// Told after each log.
    var progress: (@Sendable (Aggregate.Progress) -> Void)?
  }

  /// Logs that can't be counted.
  var leftOut: [Aggregate.LeftOut] { parts.flatMap(\.leftOut) }

  /// One of the logs.
  struct Place: Hashable {
    var part: Int
    var log: Int
  }

  subscript(place: Place) -> PackedLog { parts[place.part].logs[place.log] }

  func path(of place: Place) -> String { paths[self[place].path] }

  func session(of place: Place) -> String {
    parts[place.part].text(self[place].session)
  }

  func title(of place: Place) -> String {
    parts[place.part].text(self[place].title)
  }

  /// The `h` of its last line.
  func head(of place: Place) -> String {
    parts[place.part].text(self[place].head)
  }
}

extension Archive {
  /// Reads the logs at these paths.
  init(_ paths: [String], _ reading: Reading) {
    let parts = Self.read(Array(paths.indices), of: paths, reading)
    self.init(
      parts: parts, paths: paths, places: Self.places(of: parts[...]))
  }

  /// All logs of some parts.
  static func places(of parts: ArraySlice<Part>) -> [Place] {
    parts.indices.flatMap { part in
      parts[part].logs.indices.map { Place(part: part, log: $0) }
    }
  }

  /// Reads some of the logs at these paths, several at a time.
  static func read(
    _ numbers: [Int], of paths: [String], _ reading: Reading
  ) -> [Part] {
    let queue = LogQueue(numbers, of: paths)
    let count = ProgressCount(all: numbers.count, reading.progress)
    return concurrently(max(1, min(reading.threads, numbers.count))) { _ in
      var counting = LogCounting(top: reading.top, proving: reading.proof)
      var part = Part()
      while case let few = queue.take(), !few.isEmpty {
        for number in few {
          count.add(
            bytes: part.read(number, of: paths, &counting, reading.themes))
        }
      }
      part.names = counting.names
      part.settings = counting.settings
      return part
    }
  }
}

/// How far several threads are, told to one who asked.
final class ProgressCount: Sendable {
  private let logs = Atomic(0)
  private let bytes = Atomic(0)
  private let all: Int
  private let tell: (@Sendable (Aggregate.Progress) -> Void)?

  init(all: Int, _ tell: (@Sendable (Aggregate.Progress) -> Void)?) {
    self.all = all
    self.tell = tell
  }

  func add(bytes count: Int) {
    guard let tell else { return }
    var progress = Aggregate.Progress(allLogs: all)
    progress.logs = logs.wrappingAdd(1, ordering: .relaxed).newValue
    progress.bytes = bytes.wrappingAdd(count, ordering: .relaxed).newValue
    tell(progress)
  }
}

extension Archive.Part {
  /// How many bytes its whole lines take; none where it can't be counted.
  fileprivate mutating func read(
    _ number: Int, of paths: [String], _ counting: inout LogCounting,
    _ themes: Bool
  ) -> Int {
    do throws(Aggregate.LeftOut) {
      var figures = try counting.figures(of: paths[number])
      if !themes { figures.themes = [] }
      add(figures, path: number)
      files.append(counting.file)
      return figures.length
    } catch {
      leftOut.append(error)
      return 0
    }
  }
}
