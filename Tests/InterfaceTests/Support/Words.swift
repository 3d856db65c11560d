import Glibc
import Interface
import SessionLog
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
    let path = Files.resources + "/\(language).json"
    do {
      let value = try StrictJSON().value(try Files.read(path))
      return try Wording(value, language: language)
    } catch {
      Issue.record("\(path): \(error)")
      return .empty
    }
  }
}

/// Files of the project, found from where this file stands.
enum Files {
  struct Missing: Error {
    let path: String
  }

  static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(4)
    return "/" + parts.joined(separator: "/")
  }()

  static let resources = root + "/Sources/werkstatt/Resources"

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Missing(path: path) }
    defer { fclose(file) }
    fputs(text, file)
  }
}
