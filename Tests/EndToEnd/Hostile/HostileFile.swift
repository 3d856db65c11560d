import Glibc
import Testing

/// Something that is no log, no table and no template, under a path.
struct HostileFile: CustomTestStringConvertible, Sendable {
  var name: String
  var codes: Codes
  /// Puts it at a path.
  var make: @Sendable (_ path: String) throws -> Void
  /// Where it is; nil where it is made in the test's folder.
  var place: String?

  var testDescription: String { name }

  /// How the program must end.
  struct Codes: Sendable {
    /// What reads one log.
    var log: Int
    var check: Int
    var aggregate = 2
    var imported: Int
    var template: Int
  }

  /// The path, once it is made.
  func path(in place: Workplace) throws -> String {
    if let there = self.place { return there }
    // With a blank: no name may matter.
    let path = "\(place.path)/the \(name)"
    try make(path)
    return path
  }
}

extension HostileFile.Codes {
  /// A file, but of another kind; a short one is judged line by line.
  static func data(isShort: Bool = false) -> Self {
    Self(log: 65, check: isShort ? 1 : 65, imported: 65, template: 65)
  }

  /// No file that has a beginning and an end.
  static let none = Self(log: 66, check: 66, imported: 66, template: 66)
}

/// Makes a file of these bytes, so many times.
func fill(_ path: String, _ bytes: [UInt8], times: Int = 1) throws {
  guard let file = fopen(path, "wb") else { throw Process.Failure(code: errno) }
  defer { fclose(file) }
  for _ in 0..<times {
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Process.Failure(code: errno)
    }
  }
}
