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

  /// The ending of its file.
  var ending: String {
    switch self {
    case .csv: ".csv"
    case .markdown: ".md"
    case .json: ".json"
    }
  }

  /// The form that a file's name asks for.
  init(path: String?) {
    let form = Self.allCases.first { path?.hasSuffix($0.ending) == true }
    self = form ?? .markdown
  }

  /// The session in this form; a report is in that language.
  func text(
    of session: Session, head: Digest, in language: Language
  ) -> String {
    switch self {
    case .csv: return CSVExport.text(session)
    case .json:
      return JSONExport.text(session, head: head.description) + "\n"
    case .markdown:
      let words = Catalogue.words(in: language)
      return MarkdownExport.text(session, head: head.fingerprint) {
        words($0, $1)
      }
    }
  }
}
