import SessionLog
import Workshop

/// One log, read and counted.
struct CountedLog: Comparable {
  let path: String
  let session: String
  let lines: Int
  let length: Int
  let head: String
  let day: String
  let figures: Figures

  /// - Throws: why the log can't be counted.
  init(_ path: String, top: Int) throws(Aggregate.LeftOut) {
    let contents = try Self.read(path)
    let session = Session(folding: contents.events)
    self.path = path
    self.session = session.id
    lines = contents.lines
    length = contents.length
    head = contents.head.description
    day = session.openedAt.day
    figures = Figures(session, head: head, top: top)
  }

  private static func read(
    _ path: String
  ) throws(Aggregate.LeftOut) -> LogContents {
    let contents: LogContents
    do throws(LogFailure) {
      contents = try LogReader.read(path)
    } catch {
      throw Aggregate.LeftOut(path: path, reason: .failure(error))
    }
    if let fault = contents.faults.first {
      throw Aggregate.LeftOut(path: path, reason: .fault(fault))
    }
    return contents
  }

  /// Shorter ones first; of the same the one whose path comes later.
  static func < (left: CountedLog, right: CountedLog) -> Bool {
    if left.lines != right.lines { return left.lines < right.lines }
    if left.head != right.head { return left.head.precedes(right.head) }
    return right.path.precedes(left.path)
  }

  static func == (left: CountedLog, right: CountedLog) -> Bool {
    left.path == right.path
  }

  /// Whether the other log goes on from this one.
  ///
  /// A text may be erased in one of the two.
  func isBeginning(of other: CountedLog) -> Bool {
    if lines == other.lines { return head == other.head }
    guard let mine = try? LogReader.read(path).events,
      let others = try? LogReader.read(other.path).events
    else { return false }
    return zip(mine, others).allSatisfy { $0.isSameLine(as: $1) }
  }
}

extension Event {
  fileprivate func isSameLine(as other: Event) -> Bool {
    seq == other.seq && at == other.at && seat == other.seat
      && type == other.type && data == other.data
      && (text == nil || other.text == nil || text == other.text)
  }

  private var text: String? { fact.text }
}
