import Workshop

/// The files of one session, all beside its log.
public struct LogPaths: Hashable, Sendable {
  public static let ending = ".jsonl"

  /// Whether a file of this name is a log, by its ending; a compressed one too.
  public static func isLog(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { isLog($0) }
  }

  /// The same for a name's bytes.
  public static func isLog(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    endings.contains { name.suffix($0.count).elementsEqual($0) }
  }

  private static let endings = ([""] + Compression.allCases.map(\.ending)).map {
    Array((ending + $0).utf8)
  }

  /// The log itself.
  public let log: String
  /// The path without the ending, which all other names begin with.
  public let stem: String

  public init(log: String) {
    self.log = log
    stem =
      log.hasSuffix(Self.ending)
      ? String(log.dropLast(Self.ending.count)) : log
  }

  /// The session's name.
  public var name: String { SplitPath(stem).name }
  /// The ballots of the open secret round.
  public var box: String { stem + ".box.json" }
  /// The folder that they lie in.
  public var folder: String { SplitPath(log).folder }

  /// Names, voting codes and the PIN.
  public var roster: String { stem + ".roster.json" }
  /// What the presenter shows.
  public var stage: String { stem + ".stage.json" }
  /// Room that is kept for closing.
  public var reserve: String { stem + ".reserve" }
  /// Who is there.
  public var seats: String { stem + ".seats" }

  /// Where a torn tail that was cut off at this time is kept.
  func torn(_ time: Timestamp) -> String {
    stem + ".torn-" + time.rfc3339.filter { $0 != "-" && $0 != ":" }
  }
}
