import Glibc
import Interface
import SessionLog
import TestSupport
import Testing
import Workshop

/// The catalogues as the program has them.
enum Words {
  static let german = load("de")
  static let english = load("en")

  static func both(first language: String) -> [Wording] {
    language == "de" ? [german, english] : [english, german]
  }

  private static func load(_ language: String) -> Wording {
    let path = Resources.folder + "/\(language).json"
    do {
      let value = try StrictJSON().value(try Project.bytes(path))
      return try Wording(value, language: language)
    } catch {
      Issue.record("\(path): \(error)")
      return .empty
    }
  }
}

/// Where the program's own files lie.
enum Resources {
  static let folder = Project.path("Sources/werkstatt/Resources")
}
