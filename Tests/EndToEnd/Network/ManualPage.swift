import TestSupport
import Testing

/// What `docs/seats.md` tells people to write into files, so that the page and
/// what is proven here can't come apart.
struct ManualPage {
  private let blocks: [[Substring]]

  init() throws {
    let path = Project.path("docs/seats.md")
    let text = String(decoding: try Project.bytes(path), as: UTF8.self)
    blocks = text.split(separator: "\n\n").map { $0.split(separator: "\n") }
  }

  /// The file whose first line begins like this.
  func file(_ start: String) throws -> String {
    let lines = try #require(
      blocks.first { $0.first?.hasPrefix("    \(start)") == true },
      "the page has no \(start)")
    return lines.map { $0.dropFirst(4) + "\n" }.joined()
  }
}
