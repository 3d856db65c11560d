import SessionLog
import Workshop

/// One log, read into events and folded: slow, and right for any form that a
/// log may have.
struct CountedLog {
  let session: Session
  /// The `h` of the last line.
  let head: String
  /// How many bytes the whole lines take.
  let length: Int
  /// How many of the best ideas are asked for.
  let top: Int
}

extension CountedLog {
  /// - Throws: why the log can't be counted.
  init(
    _ path: String, top: Int, proving proof: Bool
  ) throws(Aggregate.LeftOut) {
    let contents: LogContents
    do throws(LogFailure) {
      contents = try LogReader.read(path, proving: proof)
    } catch {
      throw Aggregate.LeftOut(path: path, reason: .failure(error))
    }
    if let fault = contents.faults.first {
      throw Aggregate.LeftOut(path: path, reason: .fault(fault))
    }
    self.init(contents, top: top)
  }

  init(_ contents: LogContents, top: Int) {
    session = Session(folding: contents.events)
    head = contents.head.description
    length = contents.length
    self.top = top
  }
}
