import SessionLog
import Workshop

/// Many logs, one set of figures: each session once, and what could not be
/// counted by name.
public struct Aggregate: Sendable {
  public private(set) var figures: Figures
  /// Logs that are the beginning of another one, or the same.
  public private(set) var copies: [Copy] = []
  public private(set) var leftOut: [LeftOut] = []

  /// A log whose session is counted from another one.
  public struct Copy: Hashable, Sendable {
    public var path: String
    /// The log that is counted.
    public var of: String
  }

  /// A log that is not counted.
  public struct LeftOut: Hashable, Sendable {
    public var path: String
    public var reason: Reason

    /// Why it is not.
    public enum Reason: Hashable, Sendable {
      case fault(Fault)
      case failure(LogFailure)
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

    public init(since: String? = nil, until: String? = nil) {
      self.since = since
      self.until = until
    }

    func contain(_ day: String) -> Bool {
      day >= since ?? day && day <= until ?? day
    }
  }

  /// Reads the logs at these paths; their order makes no difference.
  ///
  /// Chain and commitments are always proven; a log with any fault but a torn
  /// tail is left out. What `leftOut` names is so already. How far it is is
  /// told after each log.
  public init(
    _ paths: [String], leftOut already: [LeftOut] = [], days: Days = Days(),
    top: Int = 20, progress: (@Sendable (Progress) -> Void)? = nil
  ) {
    figures = Figures(top: top)
    leftOut = already
    var sessions: [String: [CountedLog]] = [:]
    let paths = Set(paths)
    var done = Progress(allLogs: paths.count)
    for path in paths {
      do throws(LeftOut) {
        let log = try CountedLog(path, top: top)
        done.bytes += log.length
        if days.contain(log.day) { sessions[log.session, default: []] += [log] }
      } catch {
        leftOut.append(error)
      }
      done.logs += 1
      progress?(done)
    }
    for logs in sessions.values { count(logs.sorted(by: >)) }
    figures.sort()
    copies.sort { $0.path.precedes($1.path) }
    leftOut.sort { $0.path.precedes($1.path) }
  }

  /// Of the logs of one session the longest counts.
  private mutating func count(_ logs: [CountedLog]) {
    guard let longest = logs.first else { return }
    figures.add(longest.figures)
    for log in logs.dropFirst() {
      if log.isBeginning(of: longest) {
        copies.append(Copy(path: log.path, of: longest.path))
      } else {
        leftOut.append(
          LeftOut(
            path: log.path, reason: .otherCourse(than: longest.path)))
      }
    }
  }
}

extension Aggregate.LeftOut: Error {
  /// From 1; nil where the whole file is meant.
  public var line: Int? { fault?.line }
  /// From 0; nil where the whole file is meant.
  public var byte: Int? { fault?.byte }

  /// In English.
  public var why: String {
    switch reason {
    case .fault(let fault): fault.what
    case .failure(let failure): failure.description
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
