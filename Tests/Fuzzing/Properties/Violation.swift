/// Something that holds for all bytes, and did not for these.
struct Violation: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Says what did not hold.
func hold(
  _ condition: Bool, _ what: @autoclosure () -> String
) throws(Violation) {
  guard condition else { throw Violation(what()) }
}
