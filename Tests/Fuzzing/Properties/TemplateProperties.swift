import Workshop

@testable import SessionLog

/// A template that is accepted opens a session whose first line is a template
/// that says the same; the place of a fault lies within the file.
enum TemplateProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let template = try read(bytes) else { return }
    let opened = template.opening(
      session: "7f0c0000-0000-4000-8000-000000000001")
    let circumstances = Circumstances(
      seat: "facilitator", at: Timestamp(milliseconds: 1_700_000_000_000))
    guard
      let events = try? Session().decide(.open(opened), in: circumstances)
    else { return }
    // What fits no line is refused when the log is made.
    let line = WrittenLine(
      events[0], salt: [UInt8](repeating: 0, count: 16), after: .zero)
    guard line.fits else { return }
    try WrittenAgain.check(events)
    let members = events[0].data.filter {
      !["format", "session"].contains($0.name)
    }
    let again = try read(Array(Value.object(members).json.utf8))
    let second = again?.opening(session: opened.session)
    // Deciding cleans what the template says.
    try hold(
      second == events[0].fact as? SessionOpened,
      "\(opened), and then \(String(describing: second))")
  }

  /// Nil for bytes that are none.
  private static func read(_ bytes: [UInt8]) throws(Violation) -> Template? {
    let fault: TemplateFault
    do throws(TemplateFault) {
      return try Template(reading: bytes) { name in
        name == "base" ? base : nil
      }
    } catch {
      fault = error
    }
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    try hold(lines.indices.contains(fault.line - 1), "\(fault)")
    let length = lines[fault.line - 1].count
    try hold((1...length + 1).contains(fault.column), "\(fault)")
    return nil
  }

  private static let base = Array(
    #"{"title":"T","groups":[{"id":"a","name":"A","short":"A"}]}"#.utf8)
}
