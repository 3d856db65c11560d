import ArgumentParser
import Exchange
import Interface

/// What cards and sheets are printed from.
enum PrintForm: String, CaseIterable, ExpressibleByArgument {
  /// For a printer that takes plain text.
  case text
  /// A page that the browser prints.
  case html

  /// The form that a file's name asks for.
  ///
  /// - Throws: `Failure` for a PDF, which the browser makes of the page.
  init(path: String?) throws(Failure) {
    let name = path?.lowercased() ?? ""
    if name.hasSuffix(".pdf") {
      throw Failure(.usage, "noPDF", ["path": name.dropLast(4) + ".html"])
    }
    let isPage = name.hasSuffix(".html") || name.hasSuffix(".htm")
    self = isPage ? .html : .text
  }
}

extension [PrintLanguage] {
  /// Both, that of a session first.
  static func both(first code: String) -> [PrintLanguage] {
    let languages = Language.allCases.sorted { left, _ in
      left.rawValue == code
    }
    return languages.map { language in
      let words = Catalogue.words(in: language)
      return PrintLanguage(code: language.rawValue) { words($0, $1) }
    }
  }
}
