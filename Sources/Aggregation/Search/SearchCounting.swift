import Grouping
import SessionLog
import Workshop

/// Looks through one log after the other; each thread has one of its own.
struct SearchCounting {
  private let buffer = LogBuffer()
  var scanner = Scanner(proving: false, keepingNotes: true)
  var making = FigureMaking(top: 0)
  let query: SearchQuery
  let filter: SearchFilter
  private var meanings: [String: WordMeanings] = [:]
  private(set) var found = SearchPart()
  /// What each idea and all that was merged into it says.
  private var ideas: [TextMatch] = []

  init(_ query: SearchQuery, _ filter: SearchFilter) {
    self.query = query
    self.filter = filter
  }

  /// Looks through the log at a path.
  ///
  /// - Throws: why it can't be read.
  mutating func search(
    _ path: String
  ) throws(Aggregate.LeftOut) -> LogFigures {
    do throws(LogFailure) {
      try buffer.fill(from: path)
    } catch {
      throw Aggregate.LeftOut(path: path, reason: .failure(error))
    }
    guard let length = scanner.read(buffer.bytes) else {
      return try searchSlowly(path)
    }
    found.begin()
    let figures = making.figures(&scanner, length: length)
    let language = scanner.settings[figures.settings].language
    var meanings = take(language: language)
    searchIdeas(&meanings)
    searchNotes(&meanings)
    searchMeasures(&meanings)
    self.meanings[language] = meanings
    note(making.fold.settings)
    return figures
  }

  /// Taken out while it is changed, so that nobody else holds it.
  private mutating func take(language: String) -> WordMeanings {
    meanings.removeValue(forKey: language)
      ?? WordMeanings(query, language: language)
  }

  private mutating func searchSlowly(
    _ path: String
  ) throws(Aggregate.LeftOut) -> LogFigures {
    let log = try CountedLog(path, top: 0, proving: false)
    found.begin()
    var meanings = take(language: log.session.language)
    for said in log.session.said {
      let match = TextMatch(said.texts, &meanings)
      if found.meets(match, query), said.isAsked(by: filter),
        query.phrasesStand(in: said.texts, meanings)
      {
        found.keep(match, said.kind, said.number)
      }
    }
    self.meanings[log.session.language] = meanings
    note(
      Settings(
        departments: scanner.names.named(log.session.departments),
        groups: scanner.names.named(log.session.groups)))
    return LogFigures(log, settings: 0, names: &scanner.names)
  }
}

extension SearchCounting {
  /// Whether the department and the group that are asked for are among those
  /// of a session.
  private mutating func note(_ settings: Settings) {
    found.hasDepartment =
      found.hasDepartment || has(filter.department, settings.departments)
    found.hasGroup = found.hasGroup || has(filter.group, settings.groups)
  }

  private func has(_ wanted: String?, _ named: [Settings.Named]) -> Bool {
    guard let wanted else { return false }
    return named.contains { scanner.names[$0.id] == wanted }
  }

  private mutating func searchIdeas(_ meanings: inout WordMeanings) {
    let fold = making.fold
    ideas.removeAll(keepingCapacity: true)
    ideas.append(
      contentsOf: repeatElement(TextMatch(), count: fold.ideas.count))
    for place in fold.ideas.indices where fold.ideas[place].exists {
      var match = TextMatch()
      read(fold.ideas[place].text, &match, &meanings)
      let root = Int(fold.ideas[place].root)
      if root == place { ideas[root].key = match.key }
      ideas[root].add(match)
    }
    for place in fold.ideas.indices where fold.ideas[place].stands {
      if found.meets(ideas[place], query),
        isAsked(.idea, fold.ideas[place]),
        query.phrasesStand(in: texts(ofIdea: place), meanings)
      {
        found.keep(ideas[place], .idea, Int32(place))
      }
    }
  }

  private mutating func searchNotes(_ meanings: inout WordMeanings) {
    let fold = making.fold
    for note in fold.notes {
      var match = TextMatch()
      read(note.text, &match, &meanings)
      var root: SessionFold.Idea?
      if note.idea > 0 {
        guard fold.exists(note.idea) else { continue }
        root = fold.ideas[Int(fold.ideas[Int(note.idea)].root)]
        if root?.isWithdrawn == true { continue }
      }
      if found.meets(match, query), isAsked(.note, root),
        query.phrasesStand(
          in: [scanner.text(at: note.text) ?? ""], meanings)
      {
        found.keep(match, .note, note.line)
      }
    }
  }

  private mutating func searchMeasures(_ meanings: inout WordMeanings) {
    let fold = making.fold
    for place in fold.measures.indices where fold.measures[place].exists {
      let measure = fold.measures[place]
      var match = TextMatch()
      read(measure.text, &match, &meanings)
      for text in measure.updates {
        var update = TextMatch()
        read(text, &update, &meanings)
        match.add(update)
      }
      if found.meets(match, query), isAsked(measure),
        query.phrasesStand(in: texts(of: measure), meanings)
      {
        found.keep(match, .measure, Int32(place))
      }
    }
  }

  /// Reads the text at the place that an entry names.
  @inline(__always)
  private func read(
    _ place: Int32, _ match: inout TextMatch, _ meanings: inout WordMeanings
  ) {
    if place >= 0, match.read(scanner.base + Int(place), &meanings) { return }
    if let text = scanner.text(at: place) {
      match = TextMatch(text, &meanings)
    }
  }
}
