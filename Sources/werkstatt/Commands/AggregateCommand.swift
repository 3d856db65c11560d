import Aggregation
import ArgumentParser
import Exchange
import Glibc
import Interface
import SessionLog
import Workshop

/// `aggregate`: many sessions, one set of figures.
struct AggregateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Adds up many sessions.",
    discussion: """
      Without a path it takes all sessions of the folder. A session that is \
      there twice counts once; a log that can't be read is named and left \
      out (ends with 2). Folders are gone through to any depth, links are \
      not followed, and logs may be compressed (.gz, .zst).
      """)

  @Argument(help: "Logs, or folders with logs.")
  var paths: [String] = []

  @Option(
    help:
      "The table to show: department, group, theme, field, session or month.")
  var by: Figures.Dimension?

  @OptionGroup var days: DayOptions

  @Option(help: "How many of the best ideas to list.")
  var top = 20

  @Flag(help: "Prove each chain and commitment, and leave out what fails.")
  var verify = false

  @Flag(help: "Read all logs, whatever is known of them, and keep nothing.")
  var noCache = false

  @Option(help: "Who adds up: built-in, or spark for archives of any size.")
  var engine = Engine.builtIn

  @Option(help: "Spark's master: spark://HOST:7077, yarn, local[4].")
  var master: String?

  @Option(help: "The form of the output: text, json or csv (the table).")
  var format = Format.text

  @Flag(help: "No bars, all names in full (always where TERM is dumb).")
  var plain = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if top < 0 {
      throw ValidationError(
        Catalogue.current("usage.negative", ["option": "--top"]))
    }
    if (engine == .spark) != (master != nil) {
      throw ValidationError(Catalogue.current("usage.sparkMaster"))
    }
  }

  func run() throws {
    let aggregate =
      try engine == .spark ? sparkAggregate() : builtInAggregate()
    switch format {
    case .json: try Output.print(aggregate.json(by: by))
    case .csv:
      try Output.print(
        AggregateCSV.text(aggregate.figures, by: by ?? .department))
    case .text:
      let table = AggregateTable(
        aggregate, by: by ?? .department,
        width: isPlain ? nil : Window.columns, Catalogue.current)
      try Output.print(table.text)
    }
    for torn in aggregate.torn { Output.tell(torn.sentence(Catalogue.current)) }
    try aggregate.leftOut.tell(Catalogue.current)
  }

  private var isPlain: Bool { plain || environmentValue("TERM") == "dumb" }

  /// Reads all logs; Ctrl-C stops it before anything is printed.
  private func builtInAggregate() throws(Failure) -> Aggregate {
    let named = paths.isEmpty ? [common.folder.path] : paths
    var cache = noCache || verify ? nil : CachePlace.cache(at: named)
    cache?.readAhead()
    let tree = try common.logs(at: paths)
    let progress = AggregateProgress(Catalogue.current, isPlain: isPlain)
    let aggregate = Aggregate(
      tree, days: days.days, top: top,
      themes: by == .theme, verify: verify,
      cache: CachePlace.pays(for: tree.logs.count) ? cache : nil,
      progress: progress.tell)
    progress.end()
    if verify {
      Output.tell(progress.proven(lines: aggregate.lines))
    }
    return aggregate
  }
}

extension AggregateCommand {
  private func sparkAggregate() throws(Failure) -> Aggregate {
    let urls = paths.filter { $0.contains("://") }
    let here = paths.filter { !$0.contains("://") }
    let tree =
      try here.isEmpty && !urls.isEmpty
      ? Failure.from { () throws(LogFailure) in try LogTree([]) }
      : common.logs(at: here)
    let run = try SparkRun(master: master ?? "")
    defer { run.end() }
    return try SparkAggregate(
      run: run, tree: tree, urls: urls, days: days.days, top: top,
      verify: verify
    ).aggregate()
  }

  /// Who adds up.
  enum Engine: String, CaseIterable, ExpressibleByArgument {
    case builtIn = "built-in"
    case spark
  }

  /// The form of what is printed; a table for spreadsheets too.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
  }
}

extension Figures.Dimension: ExpressibleByArgument {}
