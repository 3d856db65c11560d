import Exchange
import Interface

extension Failure {
  /// A file that can't be taken over, with the place.
  init(_ fault: InputFault, in path: String) {
    self.init(.badData)
    let words = Catalogue.current
    sentences = (
      fault.sentence(path, words), words("error.input.way", ["path": path])
    )
  }
}

extension InputFault {
  /// File, line, column, and what is wrong there.
  func sentence(_ path: String, _ words: Wording) -> String {
    let file = file.map { "\(path)/\($0)" } ?? path
    let reason = words("input.\(reason.key)", list: reason.arguments)
    guard let column else {
      return words(
        "input.atLine", ["file": file, "line": line, "reason": reason])
    }
    return words(
      "input.atColumn",
      ["file": file, "line": line, "column": column, "reason": reason])
  }
}
