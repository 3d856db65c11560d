import Exchange
import Interface
import SessionLog
import Workshop

/// The real-data workshop as text, where there is no terminal: results,
/// departments, measures.
struct DemoText {
  let language: Language

  /// - Throws: `Failure` where it can't be read or printed.
  func print() throws {
    let copy = try DemoCopy()
    defer { copy.remove() }
    let contents = try Failure.from { () throws(LogFailure) in
      try LogReader.read(copy.path)
    }
    let session = Session(folding: contents.events)
    let words = Catalogue.words(in: language)
    try Output.print(
      try ExportForm.markdown.text(
        of: session, head: contents.head, in: language))
    // As it was called: after "make run" it is on nobody's path.
    let program = CommandLine.arguments.first ?? "werkstatt"
    let sentence = words("demo.openScreens", ["program": program])
    Output.tell(PlainText(sentence).description)
  }
}
