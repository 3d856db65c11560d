import Glibc
import Interface
import TestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let start = "<!-- keys: made by RECORD=1 make test -->"
  private static let end = "<!-- end of keys -->"

  @Test("lists every key as the program has it")
  func keys() throws {
    let path = Project.root + "/README.md"
    let text = String(decoding: try Project.bytes(path), as: UTF8.self)
    let head = try #require(text.range(of: Self.start))
    let tail = try #require(text.range(of: Self.end))
    let table = "\n" + Self.table + "\n"
    if text[head.upperBound..<tail.lowerBound] == table { return }
    if getenv("RECORD") != nil {
      let anew = text[..<head.upperBound] + table + text[tail.lowerBound...]
      try Project.write(String(anew), to: path)
      return
    }
    Issue.record("The table of keys is not the keymap's; RECORD=1 makes it.")
  }

  /// A table for each scope.
  private static var table: String {
    let words = Words.english
    return Scope.allCases.compactMap { scope in
      let bindings = Keymap.bindings(in: scope)
      if bindings.isEmpty { return nil }
      let rows = bindings.map { binding in
        let keys = words.label(of: binding).replacing("|", with: "\\|")
        return "| `\(keys)` | \(words("\(binding.word).help")) |"
      }
      let heading = words("scope.\(scope.rawValue)")
      return "| \(heading) | |\n|---|---|\n" + rows.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}

extension String {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<Index>? {
    firstRange(of: text)
  }
}
