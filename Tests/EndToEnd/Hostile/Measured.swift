import TestSupport

/// A call of the program, and what it took.
struct Measured {
  /// The exit code; a signal that ended it, negative.
  var code: Int
  /// The most memory, in MiB.
  var mebibytes: Int
  var milliseconds: Int
  var output: String
  var errors: String

  /// Calls the program on the sessions of a folder.
  init(_ arguments: [String], in place: Workplace) throws {
    let files = ["figures", "output", "errors", "probe"]
      .map { "\(place.path)/.\($0)" }
    let call =
      ["/usr/bin/env", "LC_ALL=en_GB.UTF-8", Workplace.program] + arguments
      + ["--sessions", place.path]
    let probe = try Process(
      Workplace.built("MeasuringProbe"), files[..<3] + call, language: "en_GB",
      output: files[3], errors: files[3])
    guard try probe.end() == 0 else { throw Process.Failure(code: -1) }
    let figures = try Workplace.text(files[0]).split(separator: " ")
      .compactMap { Int($0) }
    (code, mebibytes, milliseconds) = (figures[0], figures[1] >> 10, figures[2])
    output = try Workplace.text(files[1])
    errors = try Workplace.text(files[2])
  }

  /// What no call may do, whatever it is given: end by a signal, take more
  /// memory than the bar, go on and on, or end without a word.
  var fault: String? {
    let figures = "code \(code), \(mebibytes) MiB, \(milliseconds) ms"
    if !(0..<128).contains(code) { return "crashed: \(figures) \(errors)" }
    if mebibytes >= 64 { return "took too much memory: \(figures)" }
    // It is there within a second; this bar is for what never ends.
    if milliseconds > 10_000 { return "does not end: \(figures)" }
    let isTold = errors.contains("werkstatt: ") && errors.hasSuffix("\n")
    if code > 1, !isTold { return "says nothing: \(figures) \(errors)" }
    return nil
  }
}
