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
