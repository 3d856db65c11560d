import ArgumentParser
import SessionLog
import Workshop

/// `check`: everything that a log promises, held against what stands in it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proves chain, commitments, rules and counts of logs.",
    discussion: """
      Every closed round is counted a second time, from its ballots alone. As \
      text it lists the confirmation codes for the wall. Ends with 1 where \
      anything is wrong. Never changes a file.
      """)

  @Argument(help: "The sessions.")
  var names: [String]

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (checks, unread) = try checked()
    switch format {
    case .json:
      let values = checks.map(\.value)
      try Output.print((names.count == 1 ? values[0] : .array(values)).json)
    case .text:
      for check in checks {
        let report = CheckReport(check: check, words: Catalogue.current)
        for line in report.lines { try Output.print(line) }
      }
    }
    if !checks.allSatisfy(\.isFine) { throw Failure(.foundWrong) }
    if unread { throw Failure(.someLeftOut) }
  }

  /// Each log that can be read, and whether others can't: they are named.
  ///
  /// - Throws: the failure, where none can be read.
  private func checked() throws -> (checks: [Check], unread: Bool) {
    var checks: [Check] = []
    var failures: [Failure] = []
    let paths = names.map { name in
      Result { try common.paths(of: name).log }
    }
    let results = concurrently(paths.count) { number in
      Result { () throws -> Check in
        let path = try paths[number].get()
        return try Failure.from { () throws(LogFailure) in try Check(path) }
      }
    }
    for result in results {
      do {
        checks.append(try result.get())
      } catch let failure as Failure {
        failures.append(failure)
      }
    }
    if checks.isEmpty, failures.count == 1 { throw failures[0] }
    for failure in failures { failure.tell() }
    if checks.isEmpty { throw Failure(failures[0].code) }
    return (checks, !failures.isEmpty)
  }
}

extension Check {
  fileprivate var value: Value {
    .object([
      .init("session", .string(session)), .init("lines", .integer(lines)),
      .init("head", .string(head.description)), .init("ok", .bool(isFine)),
      .init(
        "faults",
        .array(
          faults.map { fault in
            .object([
              .init("line", .integer(fault.line)),
              .init("byte", .integer(fault.byte)),
              .init("what", .string(fault.what)),
            ])
          })),
    ])
  }
}
