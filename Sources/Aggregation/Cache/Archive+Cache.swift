import Glibc
import SessionLog

extension Archive {
  /// Reads the logs at these paths, in ascending order; those whose files are
  /// as the cache knows them, from there.
  ///
  /// What was read is kept in it.
  init(_ paths: [String], _ reading: Reading, _ cache: FiguresCache) {
    // Of what is written while or after we read, nothing must be kept.
    let settled = Settled(seconds: cache.settling)
    var contents = cache.contents()
    let known = contents.places(of: paths)
    let isKept = known.map { place in
      place.map { contents.isKept($0, for: reading) } ?? false
    }
    let missing = paths.indices.filter { !isKept[$0] }
    let read = Self.read(missing, of: paths, reading.forKeeping)
    var places = Self.places(of: read[...]).map { place in
      Place(part: contents.parts.count + place.part, log: place.log)
    }
    places.reserveCapacity(paths.count)
    for (path, place) in known.enumerated() where isKept[path] {
      guard let place else { continue }
      contents.parts[place.part].part.logs[place.log].path = path
      places.append(place)
    }
    let keptBefore = contents.parts.map(\.paths.count).reduce(0, +)
    self.init(
      parts: contents.parts.map(\.part) + read, paths: paths, places: places)
    let isKnown = paths.count - missing.count
    if !contents.isWhole || keptBefore - isKnown > keptBefore / 4 + 16 {
      cache.replace(with: few(settled))
    } else if !missing.isEmpty {
      cache.append(read.map { $0.kept(settled, paths) })
    }
  }

  /// All logs in few parts, which several threads can read.
  private func few(_ settled: Settled) -> [[UInt8]] {
    let order = places.filter {
      settled.includes(parts[$0.part].files[$0.log])
    }.sorted { self[$0].path < self[$1].path }
    return stride(from: 0, to: order.count, by: Self.partLength).map { start in
      let part = merged(order[start...].prefix(Self.partLength))
      return part.kept(Array(part.logs.indices), paths)
    }
  }

  private static let partLength = 1_000

  /// Some logs in one part.
  private func merged(_ places: ArraySlice<Place>) -> Part {
    var merged = Part()
    var names = NameTable()
    var settings: [Place: Int32] = [:]
    for place in places {
      let part = parts[place.part]
      var figures = part.figures(of: place.log)
      // Logs made from one template share their settings.
      let old = Place(part: place.part, log: Int(figures.settings))
      if settings[old] == nil {
        settings[old] = Int32(merged.settings.count)
        merged.settings.append(
          part.settings[old.log].renumbered(part.names, in: &names))
      }
      figures.settings = settings[old] ?? 0
      figures.renumber(part.names, in: &names)
      merged.add(figures, path: self[place].path)
      merged.files.append(part.files[place.log])
    }
    merged.names = names.names
    return merged
  }
}

extension FiguresCache.Contents {
  /// Whether all that is asked for is known of a log.
  fileprivate func isKept(
    _ place: Archive.Place, for reading: Archive.Reading
  ) -> Bool {
    parts[place.part].areUnchanged[place.log]
      && parts[place.part].part.logs[place.log].suffices(for: reading)
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

extension Archive.Part {
  /// What a cache keeps of it; empty where there is nothing.
  fileprivate func kept(_ settled: Settled, _ paths: [String]) -> [UInt8] {
    let some = logs.indices.filter { settled.includes(files[$0]) }
      .sorted { logs[$0].path < logs[$1].path }
    return some.isEmpty ? [] : kept(some, paths)
  }
}
