import SessionLog

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
  func places(of paths: [String]) -> [Archive.Place?] {
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
  func areUnchanged(
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
