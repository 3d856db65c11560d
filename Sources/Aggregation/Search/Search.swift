import SessionLog
import Workshop

/// Ideas, notes and measures of many sessions that meet a query, the best
/// first.
public struct Search: Sendable {
  /// The best of them, those said alike in several sessions once.
  public private(set) var found: [Found] = []
  /// How many there are in all, and how many where each counts by itself.
  public private(set) var count = 0
  public private(set) var hits = 0
  /// What was asked for and no session has.
  public private(set) var unknown: Set<Unknown> = []
  /// Logs that are the beginning of another one, or the same.
  public private(set) var copies: [Aggregate.Copy] = []
  public private(set) var leftOut: [Aggregate.LeftOut] = []

  /// Searches the logs of a tree, on as many threads as there are processors.
  ///
  /// So many of what was found are listed; `each` lists alike ones one by one.
  public init(
    _ query: SearchQuery, in tree: LogTree,
    filter: SearchFilter = SearchFilter(), top: Int = 20, each: Bool = false,
    threads: Int = .max,
    progress: (@Sendable (Aggregate.Progress) -> Void)? = nil
  ) {
    let read = Self.read(
      tree.logs, query, filter, min(threads, processors), progress)
    let archive = Archive(
      parts: read.map(\.part), paths: tree.logs,
      places: Archive.places(of: read.map(\.part)[...]))
    let choice = Choice(archive, Aggregate.Days())
    let chosen = filter.chosen(among: choice.counted, of: archive)
    let ranking = SearchRanking(choice.counted, read.map(\.found), query) {
      chosen.contains($0)
        && (filter.days.isAll
          || filter.days.contain(archive[$0].openedAt.day))
    }
    let all = ranking.groups(each: each)
    let groups =
      each ? all : LikeHits(archive, choice.counted).joined(all)
    unknown = filter.unknown(to: read.map(\.found))
    if filter.session != nil, chosen.isEmpty {
      unknown.insert(.session)
    }
    count = groups.count
    hits = groups.reduce(0) { $0 + $1.hits }
    found = FoundDetails(archive, choice.counted, query).found(
      groups.prefix(max(0, top)))
    copies = choice.copies.sorted { $0.path.precedes($1.path) }
    leftOut = (tree.leftOut + archive.leftOut + choice.leftOut).sorted {
      $0.path.precedes($1.path)
    }
  }

  /// A limit that nothing can meet.
  public enum Unknown: Sendable {
    case department
    case group
    case session
  }

  private struct Read: Sendable {
    var part = Archive.Part()
    var found = SearchPart()
  }

  private static func read(
    _ paths: [String], _ query: SearchQuery, _ filter: SearchFilter,
    _ threads: Int, _ progress: (@Sendable (Aggregate.Progress) -> Void)?
  ) -> [Read] {
    let queue = LogQueue(Array(paths.indices), of: paths)
    let count = ProgressCount(all: paths.count, progress)
    return concurrently(max(1, min(threads, paths.count))) { _ in
      var search = SearchCounting(query, filter)
      var read = Read()
      while case let few = queue.take(), !few.isEmpty {
        for number in few {
          count.add(bytes: read.part.search(number, of: paths, &search))
        }
      }
      read.found = search.found
      return read
    }
  }
}

extension Archive.Part {
  /// How many bytes the log's whole lines take; none where it can't be read.
  fileprivate mutating func search(
    _ number: Int, of paths: [String], _ search: inout SearchCounting
  ) -> Int {
    do throws(Aggregate.LeftOut) {
      let figures = try search.search(paths[number])
      add(figures, path: number)
      return figures.length
    } catch {
      leftOut.append(error)
      return 0
    }
  }
}
