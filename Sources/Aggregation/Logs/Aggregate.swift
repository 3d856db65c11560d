import SessionLog
import Workshop

/// Many logs, one set of figures: each session once, and what could not be
/// counted by name.
public struct Aggregate: Sendable {
  /// The sums over all logs that count.
  public internal(set) var figures: Figures
  /// Logs that are the beginning of another one, or the same.
  public internal(set) var copies: [Copy] = []
  /// Logs, and folders, that could not be counted.
  public internal(set) var leftOut: [LeftOut] = []
  /// Counted logs whose end was not fully written, which does not count.
  public internal(set) var torn: [Torn] = []
  /// Lines of all logs that could be read, those of copies too.
  public internal(set) var lines = 0

  /// A log whose session is counted from another one.
  public struct Copy: Hashable, Sendable {
    public var path: String
    /// The log that is counted.
    public var of: String
  }

  /// Where the end of a log begins that was not fully written.
  public struct Torn: Hashable, Sendable {
    public var path: String
    /// From 1.
    public var line: Int
    /// From 0.
    public var byte: Int
  }

  /// A log that is not counted.
  public struct LeftOut: Hashable, Sendable {
    public var path: String
    public var reason: Reason

    /// Why it is not.
    public enum Reason: Hashable, Sendable {
      case fault(Fault)
      case failure(LogFailure)
      /// Its name is no UTF-8; the path has signs in place of what is none.
      case nameIsNoText
      /// It went on otherwise than the longer log that is counted.
      case otherCourse(than: String)
    }
  }

  /// How far reading is.
  public struct Progress: Hashable, Sendable {
    /// Those that were read, or could not be.
    public var logs = 0
    public var allLogs = 0
    /// As many were read, as text.
    public var bytes = 0
  }

  /// The days on which a session may have begun, inclusive, as `2026-11-23`.
  public struct Days: Hashable, Sendable {
    public var since: String?
    public var until: String?

    /// All days, where nothing is said.
    public init(since: String? = nil, until: String? = nil) {
      self.since = since
      self.until = until
    }

    /// Whether no session can be outside.
    var isAll: Bool { since == nil && until == nil }

    func contain(_ day: String) -> Bool {
      day >= since ?? day && day <= until ?? day
    }
  }

  /// Reads the logs at these paths; their order makes no difference, nor how
  /// many threads read: as many as there are processors, if it is not said.
  ///
  /// A log with any fault but a torn tail is left out. That chain and
  /// commitments hold is proven only where that is asked for. What `leftOut`
  /// names is so already. With a cache only those logs are read that have
  /// changed since, or that have themes if those are asked for; a proof reads
  /// all of them. How far it is is told after each log, by whichever thread
  /// has read it.
  public init(
    _ paths: [String], leftOut already: [LeftOut] = [], days: Days = Days(),
    top: Int = 20, themes: Bool = true, verify: Bool = false,
    threads: Int = .max, cache: FiguresCache? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) {
    let paths = paths.isAscending ? paths : ByteTexts(paths).sorted.texts
    let top = Figures.length(top)
    let reading = Archive.Reading(
      top: top, proof: verify, themes: themes,
      threads: min(threads, processors), progress: progress)
    let archive =
      if let cache, !verify {
        Archive(paths, reading, cache)
      } else {
        Archive(paths, reading)
      }
    let choice = Choice(archive, days)
    var unread: [LeftOut] = []
    figures = Figures(
      archive, choice.counted, top: top, proving: verify, unread: &unread)
    torn = choice.counted.filter { archive[$0].isTorn }.map { log in
      Torn(
        path: archive.path(of: log), line: archive[log].events + 1,
        byte: archive[log].length)
    }.sorted { $0.path.precedes($1.path) }
    lines = archive.places.reduce(0) { $0 + archive[$1].events }
    copies = choice.copies.sorted { $0.path.precedes($1.path) }
    leftOut = (already + archive.leftOut + choice.leftOut + unread).sorted {
      $0.path.precedes($1.path)
    }
  }
}

extension [String] {
  /// Whether each comes before the next, as the logs of a tree do.
  fileprivate var isAscending: Bool {
    zip(self, dropFirst()).allSatisfy { $0.precedes($1) }
  }
}

extension Aggregate.LeftOut: Error {
  /// From 1; nil where the whole file is meant.
  public var line: Int? { fault?.line ?? (isInLine1 ? 1 : nil) }
  /// From 0; nil where the whole file is meant.
  public var byte: Int? { fault?.byte ?? (isInLine1 ? 0 : nil) }

  private var isInLine1: Bool {
    switch reason {
    case .failure(.noSession), .failure(.formatTooNew): true
    default: false
    }
  }

  /// In English.
  public var why: String {
    switch reason {
    case .fault(let fault), .failure(.damaged(_, let fault)): fault.what
    case .failure(let failure): failure.description
    case .nameIsNoText: "has a name that is not UTF-8"
    case .otherCourse(let path): "is another course of the session in \(path)"
    }
  }

  private var fault: Fault? {
    switch reason {
    case .fault(let fault), .failure(.damaged(_, let fault)): fault
    default: nil
    }
  }
}
