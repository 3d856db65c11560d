import SessionLog
import Workshop

/// Counts one log after the other; each thread has one of its own.
struct LogCounting {
  private let buffer = LogBuffer()
  private var scanner: Scanner
  private var making: FigureMaking
  private let top: Int
  private let proof: Bool

  /// Lists the best ideas, so many of each log; proves chains and commitments,
  /// or takes them as they are.
  init(top: Int, proving proof: Bool) {
    scanner = Scanner(proving: proof)
    making = FigureMaking(top: top)
    self.top = top
    self.proof = proof
  }

  /// The names and settings that the figures number.
  var names: [String] { scanner.names.names }
  var settings: [Settings] { scanner.settings.list }

  /// The file that was read last, as it was before its first byte was.
  var file: FileIdentity { buffer.identity }

  /// The figures of the log at a path.
  ///
  /// - Throws: why it can't be counted.
  mutating func figures(
    of path: String
  ) throws(Aggregate.LeftOut) -> LogFigures {
    do throws(LogFailure) {
      try buffer.fill(from: path)
    } catch {
      throw Aggregate.LeftOut(path: path, reason: .failure(error))
    }
    if let length = scanner.read(buffer.bytes) {
      var figures = making.figures(&scanner, length: length)
      figures.isTorn = length < buffer.bytes.count
      return figures
    }
    return try slowFigures(of: path)
  }

  /// The same from events, where a scan is in doubt.
  private mutating func slowFigures(
    of path: String
  ) throws(Aggregate.LeftOut) -> LogFigures {
    let log = try CountedLog(path, top: top, proving: proof)
    let session = log.session
    let settings = scanner.settings.add(
      Settings(
        departments: scanner.names.named(session.departments),
        groups: scanner.names.named(session.groups),
        fields: scanner.names.named(session.fields)))
    return LogFigures(log, settings: settings, names: &scanner.names)
  }

  /// Ideas of a log of which so many bytes were counted, by their numbers:
  /// text, nil where it is erased, and department in the lead.
  ///
  /// - Throws: why the log can't be read any more, or is another one.
  mutating func ideas(
    _ numbers: [Int32], of path: String, length: Int
  ) throws(Aggregate.LeftOut) -> [Int32: (
    text: String?, department: DepartmentID
  )] {
    do throws(LogFailure) {
      try buffer.fill(from: path)
    } catch {
      throw Aggregate.LeftOut(path: path, reason: .failure(error))
    }
    let counted = UnsafeRawBufferPointer(
      rebasing: buffer.bytes.prefix(length))
    let isAll = counted.count == buffer.bytes.count
    var ideas: [Int32: (text: String?, department: DepartmentID)] = [:]
    if isAll, let length = scanner.read(counted) {
      _ = making.figures(&scanner, length: length)
      for number in numbers { ideas[number] = making.idea(number, scanner) }
    } else {
      let session = try CountedLog(path, top: top, proving: proof).session
      for number in numbers {
        ideas[number] = session[IdeaID(Int(number))].map {
          ($0.text, $0.department ?? "")
        }
      }
    }
    if ideas.count < Set(numbers).count {
      throw Aggregate.LeftOut(
        path: path, reason: .failure(.replaced(path: path)))
    }
    return ideas
  }
}

extension LogFigures {
  /// The figures of a log that was folded from its events.
  init(_ log: CountedLog, settings: Int32, names: inout NameTable) {
    let figures = Figures(log.session, head: log.head, top: log.top)
    self.init(
      session: log.session.id, title: log.session.title,
      openedAt: log.session.openedAt, head: log.head, length: log.length,
      isTorn: log.isTorn, counts: figures.counts, settings: settings)
    departments = figures.departments.map { id, row in
      Sum(
        name: names.number(of: id), ideas: Int32(row.ideas),
        sharedIdeas: Int32(row.sharedIdeas), measures: Int32(row.measures),
        dots: row.dots)
    }
    groups = figures.groups.map { id, row in
      Sum(
        name: names.number(of: id), ideas: Int32(row.ideas),
        participants: Int32(row.participants), ballots: Int32(row.ballots),
        dots: row.dots)
    }
    fields = figures.fields.map { id, row in
      Sum(
        name: names.number(of: id), ideas: Int32(row.ideas), dots: row.dots)
    }
    themes = figures.themes.map { key, row in
      ThemeSum(
        department: names.number(of: key.department), name: row.name,
        ideas: row.ideas, dots: row.dots)
    }
    hasThemes = !themes.isEmpty
    best = figures.top.map { idea in
      Best(
        idea: Int32(idea.idea.number), voters: Int32(idea.voters),
        dots: idea.dots)
    }
  }
}
