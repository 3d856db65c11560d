import SessionLog

extension FiguresCache.Contents {
  /// Where there is something of the logs at these paths; the latest holds.
  func places(of paths: [String]) -> [Archive.Place?] {
    var known = [Archive.Place?](repeating: nil, count: paths.count)
    for (number, cached) in parts.enumerated() {
      cached.part.bytes.withUnsafeBufferPointer { bytes in
        func kept(_ log: Int) -> UnsafeBufferPointer<UInt8> {
          UnsafeBufferPointer(rebasing: bytes[cached.paths[log]])
        }
        // Both are in order.
        var path = cached.paths.isEmpty ? 0 : paths.place(of: kept(0))
        for log in cached.paths.indices {
          while path < paths.count {
            let order = paths[path].order(kept(log))
            if order == 0 { known[path] = .init(part: number, log: log) }
            if order >= 0 { break }
            path += 1
          }
        }
      }
    }
    return known
  }
}

extension [String] {
  /// Where the first of them stands that does not come before another one.
  fileprivate func place(of path: UnsafeBufferPointer<UInt8>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].order(path) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
