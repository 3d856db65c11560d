import ArgumentParser
import Exchange
import Interface
import SessionLog
import Workshop

/// What a session can be written as.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case csv
  case markdown
  case json
  case pabulib

  /// The ending of its file.
  var ending: String {
    switch self {
    case .csv: ".csv"
    case .markdown: ".md"
    case .json: ".json"
    case .pabulib: ".pb"
    }
  }

  /// The form that a file's name asks for.
  init(path: String?) {
    let form = Self.allCases.first { path?.hasSuffix($0.ending) == true }
    self = form ?? .markdown
  }

  /// The session in this form; a report is in that language.
  ///
  /// `round` is the one to write where the form has only one, nil for the
  /// latest that is closed.
  ///
  /// - Throws: `Failure` where there is no such round, or the form can't say
  ///   what is in it.
  func text(
    of session: Session, head: Digest, in language: Language,
    round: RoundID? = nil
  ) throws(Failure) -> String {
    switch self {
    case .csv: return CSVExport.text(session)
    case .json:
      return JSONExport.text(session, head: head.description) + "\n"
    case .markdown:
      let words = Catalogue.words(in: language)
      return MarkdownExport.text(session, head: head.fingerprint) {
        words($0, $1)
      }
    case .pabulib:
      return try pabulib(round, of: session, head: head)
    }
  }

  /// Whether it holds one round of the session, and not the whole.
  var holdsOneRound: Bool { self == .pabulib }

  private func pabulib(
    _ id: RoundID?, of session: Session, head: Digest
  ) throws(Failure) -> String {
    let round = try Self.round(id, of: session)
    do throws(PabulibExport.Obstacle) {
      return try PabulibExport.text(
        of: round, in: session, head: head.fingerprint)
    } catch {
      let name = ["round": round.id.description] as KeyValuePairs<String, Any>
      switch error {
      case .notClosed: throw Failure(.notPermitted, "roundNotClosed", name)
      case .dotsAgainst: throw Failure(.badData, "dotsAgainst", name)
      }
    }
  }

  private static func round(
    _ id: RoundID?, of session: Session
  ) throws(Failure) -> Round {
    guard let id else {
      guard let latest = session.closedRounds.last else {
        throw Failure(.noInput, "noClosedRound")
      }
      return latest
    }
    guard let round = session[id] else {
      throw Failure(.noInput, "noRound", ["round": id.description])
    }
    return round
  }
}
