import Glibc
import SessionLog

extension Archive {
  /// Reads the logs at these paths, in ascending order; those whose files are
  /// as the cache knows them, from there.
  ///
  /// What was read is kept in it. `themes` says whether those are asked for: a cache has none.
  init(
    _ paths: [String], _ reading: Reading, _ cache: FiguresCache, themes: Bool
  ) {
    let contents = cache.read()
    let known = Self.known(contents.parts, paths)
    let isKept = concurrently(paths.count) { number in
      guard let place = known[number] else { return false }
      let log = contents.parts[place.part].logs[place.log]
      return log.figures.suffices(for: reading, themes: themes)
        && (try? FileIdentity.at(paths[number]))?
          .isUnchanged(since: log.file) == true
    }
    let missing = paths.indices.filter { !isKept[$0] }
    let read = Self.read(missing, of: paths, reading.forKeeping)
    let kept = Self.kept(contents.parts, known, isKept)
    self.init(parts: kept + read, paths: paths)
    let all = contents.parts.map(\.logs.count).reduce(0, +)
    let live = isKept.count { $0 }
    if !contents.isWhole || all - live > all / 4 + 16 {
      let settled = Settled(seconds: cache.settling)
      cache.replace(with: [merged(settled: settled)])
    } else if !missing.isEmpty {
      let settled = Settled(seconds: cache.settling)
      let parts = read.map { CachedPart($0, paths, settled) }
      cache.append(parts.filter { !$0.logs.isEmpty })
    }
  }

  /// Where the cache has a log of these paths; the latest holds.
  private static func known(
    _ parts: [CachedPart], _ paths: [String]
  ) -> [Place?] {
    var known = [Place?](repeating: nil, count: paths.count)
    for (part, logs) in parts.map(\.logs).enumerated() {
      // Both are in order.
      var path = 0
      for log in logs.indices {
        while path < paths.count, paths[path].precedes(logs[log].path) {
          path += 1
        }
        if path < paths.count, paths[path] == logs[log].path {
          known[path] = Place(part: part, log: log)
        }
      }
    }
    return known
  }

  private static func kept(
    _ parts: [CachedPart], _ known: [Place?], _ isKept: [Bool]
  ) -> [Part] {
    var kept = parts.map { Part(names: $0.names, settings: $0.settings) }
    for (path, place) in known.enumerated() where isKept[path] {
      guard let place else { continue }
      let log = parts[place.part].logs[place.log]
      var figures = log.figures
      figures.path = path
      kept[place.part].logs.append(figures)
      kept[place.part].files.append(log.file)
    }
    return kept
  }

  /// All logs in one part.
  private func merged(settled: Settled) -> CachedPart {
    var merged = CachedPart()
    var names = NameTable()
    for part in parts {
      let numbers = part.names.map { names.number(of: $0) }
      let first = Int32(merged.settings.count)
      merged.settings += part.settings.map { $0.renumbered(numbers) }
      merged.logs += CachedPart(part, paths, settled).logs.map { log in
        var log = log
        log.figures.renumber(numbers, settingsFrom: first)
        return log
      }
    }
    merged.names = names.names
    merged.logs.sort { $0.path.precedes($1.path) }
    return merged
  }
}

/// Which files were last changed so long ago that they stay as they are.
struct Settled {
  private let latest: Int

  init(seconds: Int) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    latest = (now.tv_sec - seconds) * 1_000_000_000 + now.tv_nsec
  }

  func includes(_ file: FileIdentity) -> Bool {
    file.modified < latest && file.changed < latest
  }
}

extension Archive.Reading {
  /// With as many of the best ideas as are usually asked for.
  fileprivate var forKeeping: Self {
    var reading = self
    reading.top = max(top, 20)
    return reading
  }
}

extension LogFigures {
  /// Whether they say all that is asked for.
  fileprivate func suffices(
    for reading: Archive.Reading, themes: Bool
  ) -> Bool {
    (best.count >= reading.top || best.count == counts.ideas)
      && !(themes && hasThemes)
  }

  fileprivate mutating func renumber(
    _ numbers: [Int32], settingsFrom first: Int32
  ) {
    settings += first
    for place in departments.indices {
      departments[place].name = numbers[Int(departments[place].name)]
    }
    for place in groups.indices {
      groups[place].name = numbers[Int(groups[place].name)]
    }
    for place in fields.indices {
      fields[place].name = numbers[Int(fields[place].name)]
    }
  }
}

extension Settings {
  fileprivate func renumbered(_ numbers: [Int32]) -> Settings {
    func renumbered(_ named: [Named]) -> [Named] {
      named.map { Named(id: numbers[Int($0.id)], name: $0.name) }
    }
    return Settings(
      departments: renumbered(departments), groups: renumbered(groups),
      fields: renumbered(fields))
  }
}

extension CachedPart {
  fileprivate init(
    _ part: Archive.Part, _ paths: [String], _ settled: Settled
  ) {
    names = part.names
    settings = part.settings
    for (figures, file) in zip(part.logs, part.files)
    where settled.includes(file) {
      logs.append(
        CachedLog(path: paths[figures.path], file: file, figures: figures))
    }
    logs.sort { $0.path.precedes($1.path) }
  }
}
