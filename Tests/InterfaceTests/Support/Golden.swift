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
    let fault = Kept.fault(
      of: lines.joined(separator: "\n") + "\n",
      at: "Tests/InterfaceTests/Goldens/\(name).txt")
    if let fault { Issue.record("\(fault)", sourceLocation: sourceLocation) }
  }
}
