import Aggregation
import ArgumentParser
import Exchange
import Interface
import SessionLog
import Workshop

/// `search`: ideas, notes and measures in many sessions.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds ideas, notes and measures in many sessions.",
    discussion: """
      All words must be there, in any form: "Radweg" finds "Radwege" and \
      "Radwegenetz". "…" finds words next to each other, -word behind another \
      one leaves out what has it. What was said alike in several workshops is \
      shown once. Without a path it searches the folder with the sessions. A \
      log that can't be read is named and left out (ends with 2).
      """)

  @Argument(help: "The words to find, in one argument: 'sichere Radwege'.")
  var query: String

  @Argument(help: "Logs, or folders with logs.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what this department leads or shares.", valueName: "id"))
  var department: String?

  @Option(help: ArgumentHelp("Only ideas of this group.", valueName: "id"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      "Only this session: its name, id or title; else all with that in it.",
      valueName: "name"))
  var session: String?

  @OptionGroup var days: DayOptions

  @Option(help: "Only this: idea, note or measure.")
  var kind: Found.Kind?

  @Option(help: "How many of the best to list.")
  var top = 20

  @Flag(help: "List what was said alike one by one.")
  var each = false

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if top < 0 {
      throw ValidationError(
        Catalogue.current("usage.negative", ["option": "--top"]))
    }
  }

  func run() throws {
    let words = Catalogue.current
    let wanted: SearchQuery
    do throws(SearchQuery.Fault) {
      wanted = try SearchQuery(query)
    } catch {
      throw Failure(.usage, error.name, ["most": SearchQuery.mostTerms])
    }
    let progress = AggregateProgress(words)
    let search = Search(
      wanted, in: try common.logs(at: paths), filter: filter, top: top,
      each: each, progress: progress.tell)
    progress.end()
    switch format {
    case .json: try Output.print(search.json)
    case .text:
      let list = FoundList(
        search, for: wanted, width: Window.columns, marks: common.mayBeBold,
        words)
      try Output.print(list.text)
    }
    for (unknown, key, name) in [
      (Search.Unknown.department, "search.noDepartment", department),
      (.group, "search.noGroup", group),
      (.session, "search.noSession", session),
    ] where search.unknown.contains(unknown) {
      let sentence = words(key, ["id": name ?? ""])
      Output.tell(PlainText(sentence).description)
    }
    try search.leftOut.tell(words)
  }

  private var filter: SearchFilter {
    var filter = SearchFilter()
    filter.department = department
    filter.group = group
    filter.session = session
    filter.days = days.days
    filter.kind = kind
    return filter
  }
}

extension Found.Kind: ExpressibleByArgument {}

extension SearchQuery.Fault {
  fileprivate var name: String {
    switch self {
    case .noWord: "nothingToFind"
    case .tooManyWords: "tooMuchToFind"
    }
  }
}
