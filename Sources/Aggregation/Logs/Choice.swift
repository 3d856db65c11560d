import SessionLog
import Workshop

/// Which of the logs of an archive are counted: each session once, by the
/// longest of its logs.
struct Choice {
  /// In the order of the sessions' ids.
  private(set) var counted: [Archive.Place] = []
  private(set) var copies: [Aggregate.Copy] = []
  private(set) var leftOut: [Aggregate.LeftOut] = []

  /// Chooses among the sessions that began on one of these days.
  init(_ archive: Archive, _ days: Aggregate.Days) {
    let places =
      days.isAll
      ? archive.places
      : archive.places.filter { days.contain(archive[$0].openedAt.day) }
    // Ids by themselves are quicker to move than all that is in a log.
    var sessions = ByteTexts()
    for place in places { sessions.add(archive.sessionBytes(of: place)) }
    let order = sessions.order
    counted.reserveCapacity(order.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, sessions.areEqual(order[first], order[end]) {
        end += 1
      }
      choose(among: order[first..<end].map { places[$0] }, archive)
      first = end
    }
  }

  private mutating func choose(
    among places: [Archive.Place], _ archive: Archive
  ) {
    if places.count == 1 { return counted.append(contentsOf: places) }
    let places = places.sorted { left, right in
      archive.isLonger(left, than: right)
    }
    guard let longest = places.first else { return }
    counted.append(longest)
    let whole = archive.path(of: longest)
    for place in places.dropFirst() {
      let path = archive.path(of: place)
      let events = archive[place].events
      do throws(LogFailure) {
        let head =
          try events == archive[longest].events
          ? archive.head(of: longest) : head(ofLine: events, in: whole)
        if archive.head(of: place) == head {
          copies.append(Aggregate.Copy(path: path, of: whole))
        } else {
          leftOut.append(
            Aggregate.LeftOut(path: path, reason: .otherCourse(than: whole)))
        }
      } catch {
        leftOut.append(
          Aggregate.LeftOut(path: path, reason: .failure(error)))
      }
    }
  }

  /// The `h` of a line; nil where there is none.
  ///
  /// It stands for all lines up to it, erased texts or not: that is what the
  /// chain is for.
  ///
  /// - Throws: why the log can't be read any more.
  private func head(
    ofLine number: Int, in path: String
  ) throws(LogFailure) -> String? {
    let buffer = LogBuffer()
    try buffer.fill(from: path)
    let bytes = buffer.bytes.bindMemory(to: UInt8.self)
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: number,
      omittingEmptySubsequences: false)
    guard lines.count > number else { return nil }
    let line = UnsafeBufferPointer(rebasing: lines[number - 1])
    return SingleLineReader().read(line, proving: nil)?.hash.description
  }
}

extension Archive {
  fileprivate func sessionBytes(of place: Place) -> ArraySlice<UInt8> {
    let bytes = parts[place.part].bytes
    let range = self[place].session
    return bytes.dropFirst(range.lowerBound).prefix(range.count)
  }

  /// Of the same length the one whose path comes first.
  fileprivate func isLonger(_ left: Place, than right: Place) -> Bool {
    if self[left].events != self[right].events {
      return self[left].events > self[right].events
    }
    let (head, otherHead) = (head(of: left), head(of: right))
    if head != otherHead { return otherHead.precedes(head) }
    return path(of: left).precedes(path(of: right))
  }
}
