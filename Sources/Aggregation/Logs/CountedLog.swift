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
  /// Whether there is more behind them, which was not fully written.
  let isTorn: Bool
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
    // A proof can't tell a write that broke off from a line that was changed.
    if proof, let fault = contents.tornLine {
      throw Aggregate.LeftOut(path: path, reason: .fault(fault))
    }
    self.init(contents, top: top)
  }

  init(_ contents: LogContents, top: Int) {
    session = Session(folding: contents.events)
    head = contents.head.description
    length = contents.length
    isTorn = contents.tornTail != nil
    self.top = top
  }
}
