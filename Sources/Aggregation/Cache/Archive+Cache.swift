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
    var contents = cache.read()
    let known = contents.places(of: paths)
    let isKept = contents.areUnchanged(known, paths, for: reading, themes)
    let missing = paths.indices.filter { !isKept[$0] }
    let read = Self.read(missing, of: paths, reading.forKeeping)
    var places = Self.places(of: read[...]).map { place in
      Place(part: contents.parts.count + place.part, log: place.log)
    }
    for (path, place) in known.enumerated() where isKept[path] {
      guard let place else { continue }
      contents.parts[place.part].part.logs[place.log].path = path
      places.append(place)
    }
    let all = contents.parts.map(\.paths.count).reduce(0, +)
    self.init(
      parts: contents.parts.map(\.part) + read, paths: paths, places: places)
    let settled = Settled(seconds: cache.settling)
    let live = paths.count - missing.count
    if !contents.isWhole || all - live > all / 4 + 16 {
      cache.replace(with: few(settled))
    } else if !missing.isEmpty {
      let new = read.map { CachedPart($0, paths, settled) }
      cache.append(new.filter { !$0.paths.isEmpty })
    }
  }

  /// All logs in few parts, which several threads can read.
  private func few(_ settled: Settled) -> [CachedPart] {
    let order = places.sorted { self[$0].path < self[$1].path }
    return stride(from: 0, to: order.count, by: Self.partLength).map { start in
      merged(order[start...].prefix(Self.partLength), settled)
    }
  }

  private static let partLength = 1_000

  /// Some logs in one part.
  private func merged(
    _ places: ArraySlice<Place>, _ settled: Settled
  ) -> CachedPart {
    var merged = CachedPart()
    var names = NameTable()
    var settings: [Place: Int32] = [:]
    for place in places {
      let part = parts[place.part]
      guard settled.includes(part.files[place.log]) else { continue }
      var figures = self[place]
      // Logs made from one template share their settings.
      let old = Place(part: place.part, log: Int(figures.settings))
      if settings[old] == nil {
        settings[old] = Int32(merged.part.settings.count)
        merged.part.settings.append(
          part.settings[old.log].renumbered(part.names, in: &names))
      }
      figures.settings = settings[old] ?? 0
      figures.renumber(part.names, in: &names)
      merged.paths.append(paths[figures.path])
      merged.part.files.append(part.files[place.log])
      merged.part.logs.append(figures)
    }
    merged.part.names = names.names
    return merged
  }
}

extension [String] {
  /// Where the first of them stands that does not come before another one.
  fileprivate func place(of path: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].precedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension FiguresCache.Contents {
  /// Where there is something of the logs at these paths; the latest holds.
  fileprivate func places(of paths: [String]) -> [Archive.Place?] {
    var known = [Archive.Place?](repeating: nil, count: paths.count)
    for (part, logs) in parts.map(\.paths).enumerated() {
      // Both are in order.
      var path = logs.first.map { paths.place(of: $0) } ?? 0
      for log in logs.indices {
        while path < paths.count, paths[path].precedes(logs[log]) { path += 1 }
        if path < paths.count, paths[path] == logs[log] {
          known[path] = Archive.Place(part: part, log: log)
        }
      }
    }
    return known
  }

  /// Of which logs all that is asked for is known, and the file is as it was.
  fileprivate func areUnchanged(
    _ known: [Archive.Place?], _ paths: [String],
    for reading: Archive.Reading, _ themes: Bool
  ) -> [Bool] {
    concurrently(paths.count, by: 256) { [parts] path in
      guard let place = known[path] else { return false }
      let part = parts[place.part].part
      return part.logs[place.log].suffices(for: reading, themes: themes)
        && (try? FileIdentity.at(paths[path]))?
          .isUnchanged(since: part.files[place.log]) == true
    }
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
    _ old: [String], in names: inout NameTable
  ) {
    for place in departments.indices {
      departments[place].name = names.number(of: old[departments[place].name])
    }
    for place in groups.indices {
      groups[place].name = names.number(of: old[groups[place].name])
    }
    for place in fields.indices {
      fields[place].name = names.number(of: old[fields[place].name])
    }
  }
}

extension Settings {
  fileprivate func renumbered(
    _ old: [String], in names: inout NameTable
  ) -> Settings {
    func renumbered(_ named: [Named], _ names: inout NameTable) -> [Named] {
      named.map {
        Named(id: names.number(of: old[$0.id]), name: $0.name)
      }
    }
    return Settings(
      departments: renumbered(departments, &names),
      groups: renumbered(groups, &names), fields: renumbered(fields, &names))
  }
}

extension CachedPart {
  fileprivate init(
    _ part: Archive.Part, _ paths: [String], _ settled: Settled
  ) {
    self.part.names = part.names
    self.part.settings = part.settings
    let logs = part.logs.indices.sorted {
      part.logs[$0].path < part.logs[$1].path
    }
    for log in logs where settled.includes(part.files[log]) {
      self.paths.append(paths[part.logs[log].path])
      self.part.files.append(part.files[log])
      self.part.logs.append(part.logs[log])
    }
  }
}
