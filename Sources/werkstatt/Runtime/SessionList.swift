import Interface
import SessionLog
import Surface
import Workshop

/// The sessions of a folder as the chooser shows them.
enum SessionList {
  /// The most logs that are read whole for their phase and ideas.
  private static let mostRead = 12

  /// - Throws: `LogFailure` where the folder can't be read.
  static func entries(
    in folder: SessionFolder
  ) throws(LogFailure) -> [SessionEntry] {
    let summaries = try folder.sessions().sorted {
      ($0.last?.at ?? Timestamp(milliseconds: 0))
        > ($1.last?.at ?? Timestamp(milliseconds: 0))
    }
    return summaries.enumerated().map { index, summary in
      entry(summary, isRead: index < mostRead)
    }
  }

  private static func entry(
    _ summary: SessionSummary, isRead: Bool
  ) -> SessionEntry {
    let contents = isRead ? try? LogReader.read(summary.paths.log) : nil
    let session = contents.map { Session(folding: $0.events) }
    return SessionEntry(
      path: summary.paths.log, name: summary.name,
      title: PlainTitle.of(summary), day: summary.openedAt?.day ?? "",
      phase: session?.phase, ideas: session?.standingIdeas.count,
      isClosed: session?.closedAt != nil,
      fault: summary.failure.map { Failure($0).sentences?.what ?? "" })
  }

  /// A name for a new session: its title in plain letters and its day, with a
  /// number where that is taken.
  ///
  /// - Throws: `LogFailure` where the folder can't be read.
  static func freeName(
    for title: String, at now: Timestamp, in folder: SessionFolder
  ) throws(Failure) -> String {
    let words = Plain.text(title).lowercased().split { character in
      !(character.isASCII && (character.isLetter || character.isNumber))
    }
    let slug = words.joined(separator: "-").prefix(60)
    let base = (slug.isEmpty ? "werkstatt" : slug) + "-" + now.day
    let taken = try Failure.from { () throws(LogFailure) in
      Set(try folder.names())
    }
    if !taken.contains(base) { return base }
    let free = (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) }
    return free ?? base
  }
}

private enum PlainTitle {
  static func of(_ summary: SessionSummary) -> String {
    summary.opened?.title ?? ""
  }
}
