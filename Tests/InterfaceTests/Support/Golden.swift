import Glibc
import Surface
import TestSupport
import Testing

/// Screens as plain text that a person can review.
///
/// A screen is compared with what was kept; a new one fails, and is written
/// only with `RECORD=1`.
enum Golden {
  static func check(
    _ frame: Frame, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = frame.canvas.lines
    let width = frame.canvas.size.width
    for line in lines where line.displayWidth > width {
      Issue.record(
        "wider than \(width): \(line)", sourceLocation: sourceLocation)
    }
    #expect(
      !lines.contains { $0.contains("⟦") },
      "\(name): a word is missing", sourceLocation: sourceLocation)
    compare(
      lines.joined(separator: "\n") + "\n", name, sourceLocation: sourceLocation
    )
  }

  private static func compare(
    _ text: String, _ name: String, sourceLocation: SourceLocation
  ) {
    let path = Project.root + "/Tests/InterfaceTests/Goldens/\(name).txt"
    let kept = try? String(decoding: Project.bytes(path), as: UTF8.self)
    if kept == text { return }
    if getenv("RECORD") != nil {
      do {
        try Project.write(text, to: path)
      } catch {
        Issue.record("\(path) can't be written", sourceLocation: sourceLocation)
      }
      return
    }
    Issue.record(
      """
      \(name) is not as kept. Is it right? RECORD=1 keeps it.
      \(text)
      """, sourceLocation: sourceLocation)
  }
}
