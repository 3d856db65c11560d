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
    // Ids by themselves are quicker to move than all that is in a log.
    var logs: [(session: String, place: Archive.Place)] = []
    logs.reserveCapacity(archive.places.count)
    for place in archive.places {
      let part = archive.parts[place.part]
      if days.isAll || days.contain(part.logs[place.log].openedAt.day) {
        logs.append((part.logs[place.log].session, place))
      }
    }
    logs.sort { $0.session.precedes($1.session) }
    counted.reserveCapacity(logs.count)
    var first = 0
    while first < logs.count {
      let session = logs[first].session
      var end = first + 1
      while end < logs.count, logs[end].session == session { end += 1 }
      choose(among: logs[first..<end].map(\.place), archive)
      first = end
    }
  }

  private mutating func choose(
    among places: [Archive.Place], _ archive: Archive
  ) {
    if places.count == 1 { return counted.append(contentsOf: places) }
    let places = places.sorted { left, right in
      archive[left].isLonger(
        than: archive[right], archive.path(of: left), archive.path(of: right))
    }
    guard let longest = places.first else { return }
    counted.append(longest)
    let whole = archive.path(of: longest)
    for place in places.dropFirst() {
      let path = archive.path(of: place)
      let log = archive[place]
      let isBeginning =
        log.counts.events == archive[longest].counts.events
        ? log.head == archive[longest].head
        : head(ofLine: log.counts.events, in: whole) == log.head
      if isBeginning {
        copies.append(Aggregate.Copy(path: path, of: whole))
      } else {
        leftOut.append(
          Aggregate.LeftOut(path: path, reason: .otherCourse(than: whole)))
      }
    }
  }

  /// The `h` of a line; nil where there is none.
  ///
  /// It stands for all lines up to it, erased texts or not: that is what the
  /// chain is for.
  private func head(ofLine number: Int, in path: String) -> String? {
    let buffer = LogBuffer()
    guard (try? buffer.fill(from: path)) != nil else { return nil }
    let bytes = buffer.bytes.bindMemory(to: UInt8.self)
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: number,
      omittingEmptySubsequences: false)
    guard lines.count > number else { return nil }
    let line = UnsafeBufferPointer(rebasing: lines[number - 1])
    return SingleLineReader().read(line, proving: nil)?.hash.description
  }
}

extension LogFigures {
  /// Of the same length the one whose path comes first.
  fileprivate func isLonger(
    than other: LogFigures, _ path: String, _ otherPath: String
  ) -> Bool {
    if counts.events != other.counts.events {
      return counts.events > other.counts.events
    }
    if head != other.head { return other.head.precedes(head) }
    return path.precedes(otherPath)
  }
}
