import ArgumentParser
import Exchange
import SessionLog
import Workshop

/// `import`: ideas, ballots, sorting and measures from files.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Brings ideas, ballots, sorting and measures into a session.",
    discussion: """
      Ideas come from CSV with a header line (text, or title and text; id, \
      department, group, field, cost), ballots from Pabulib or a Polis \
      folder. Tables with id and department sort ideas, with into and from \
      merge them, with ideas and title agree on measures. The form is \
      recognised, or given with --as. Twice the same file adds nothing.
      """)

  @Argument(help: "The session.")
  var name: String

  @Argument(help: "The file, or a folder with a Polis export.")
  var path: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What to take it for.", valueName: "form"))
  var format: ImportFormat?

  @Flag(help: "From Polis: without what the moderation did not accept.")
  var accepted = false

  @Flag(help: "Leave bad rows out and bring in the others (ends with 2).")
  var skipBad = false

  @Flag(help: "Say what would come in, and change nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  /// The longest file: votes of a whole city have a third of it.
  private static let most = 32 << 20

  func run() throws {
    let input = try InputFile(path)
    if dryRun {
      let opened = try OpenedSession(name, common)
      let plan = try plan(input, into: opened.session)
      try report(plan)
    } else {
      let writer = try LogWriter.opened(name, common)
      let plan = try plan(input, into: writer.session)
      if let command = plan.command {
        try Failure.from { () throws(SubmitFailure) in
          _ = try writer.submit(command, seat: "import", at: .now())
        }
      }
      try report(plan)
    }
  }

  /// - Throws: `Failure` where the file can't be used, or rows of it can't
  ///   and may not be left out.
  private func plan(
    _ input: InputFile, into session: Session
  ) throws(Failure) -> ImportPlan {
    let plan: ImportPlan
    if input.isFolder {
      plan = try self.plan(folder: input, into: session)
    } else {
      let bytes = try input.bytes(most: Self.most)
      plan = try Failure.from(input) { () throws(InputFault) in
        try ImportPlan(bytes, as: format, into: session, keys: .hashed)
      }
    }
    let words = Catalogue.current
    for fault in plan.remarks + plan.badRows {
      Output.tell(PlainText(fault.sentence(path, words)).description)
    }
    if !plan.badRows.isEmpty, !skipBad {
      throw Failure(.badData, "badRows", ["count": plan.badRows.count])
    }
    return plan
  }

  private func plan(
    folder: InputFile, into session: Session
  ) throws(Failure) -> ImportPlan {
    let names = try folder.names()
    guard PolisFolder.isOne(names), format == nil || format == .polis else {
      throw Failure(.badData, "noPolisFolder", ["path": path])
    }
    func bytes(_ name: String) throws(Failure) -> [UInt8] {
      try InputFile("\(path)/\(name)").bytes(most: Self.most)
    }
    let hasParticipants = names.contains(PolisFolder.participantsName)
    let polis = PolisFolder(
      comments: try bytes(PolisFolder.commentsName),
      votes: try bytes(PolisFolder.votesName),
      participants: hasParticipants
        ? try bytes(PolisFolder.participantsName) : nil)
    return try Failure.from(folder) { () throws(InputFault) in
      try ImportPlan(
        polis, acceptedOnly: accepted, into: session, keys: .hashed)
    }
  }

  private func report(_ plan: ImportPlan) throws(Failure) {
    let words = Catalogue.current
    let added = plan.added.kinds.map { kind, count in
      words("import.\(kind)", ["count": count])
    }
    let there = plan.alreadyThere.kinds.map { kind, count in
      words("import.\(kind)", ["count": count])
    }
    let key = dryRun ? "import.wouldAdd" : "import.added"
    if added.isEmpty {
      try Output.print(words("import.nothing"))
    } else {
      try Output.print(words(key, ["what": added.joined(separator: ", ")]))
    }
    if !there.isEmpty {
      try Output.print(
        words("import.there", ["what": there.joined(separator: ", ")]))
    }
    if !plan.badRows.isEmpty {
      throw Failure(
        .someLeftOut, "rowsLeftOut", ["count": plan.badRows.count])
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}

extension ImportPlan.Counts {
  /// Those that are not 0, in their order.
  fileprivate var kinds: [(String, Int)] {
    [
      ("ideas", ideas), ("rounds", rounds), ("ballots", ballots),
      ("assignments", assignments), ("merges", merges),
      ("measures", measures),
    ].filter { $0.1 > 0 }
  }
}

extension ImportKeys {
  /// SHA-256, as the log has it.
  fileprivate static let hashed = ImportKeys(
    fingerprint: { SHA256.digest($0).description },
    ballotID: { RandomIdentifier.ballot(source: $0, voter: $1) })
}

extension Failure {
  /// Reads what may not be as it should.
  fileprivate static func from<Result>(
    _ input: InputFile, _ body: () throws(InputFault) -> Result
  ) throws(Failure) -> Result {
    do throws(InputFault) {
      return try body()
    } catch {
      throw Failure(error, in: input.path)
    }
  }
}
