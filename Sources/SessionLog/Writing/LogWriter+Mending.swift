import Glibc
import Workshop

extension LogWriter {
  /// Under the lock: what others left torn or unfinished.
  func mendAndFinish() throws(LogFailure) {
    guard readOnly == nil else { return }
    try mendTornTail()
    try finishCounting()
    finish()
  }

  /// Under the lock: what can wait for the next who takes it.
  func finish() {
    unfinished = nil
    do throws(LogFailure) {
      do throws(LogFailure) {
        try finishRedactions()
      } catch {
        // What is to be erased goes before what is kept free.
        guard case .full = error, reserve.release() else { throw error }
        try finishRedactions()
        reserve.holdTheRest()
      }
      try removeCountedBox()
    } catch {
      note(error)
      unfinished = error
    }
  }

  private func mendTornTail() throws(LogFailure) {
    guard let tail = reading.tornTail else { return }
    let piece = TornTail(
      path: try unusedPath(), bytes: tail, line: reading.scan.lines + 1)
    let bytes = try file.bytes(from: tail.lowerBound)
    try WholeFile(path: piece.path, calls: calls).write(bytes)
    try file.truncate(to: tail.lowerBound)
    try file.syncData()
    log.tornTailIsGone()
    tornTails.append(piece)
  }

  private func unusedPath() throws(LogFailure) -> String {
    let path = paths.torn(now())
    var candidate = path
    var number = 1
    while try FileIdentity.at(candidate) != nil {
      number += 1
      candidate = "\(path)-\(number)"
    }
    return candidate
  }

  /// Under the lock nobody is writing a file whole, so what is left of one is
  /// from a crash.
  func removeLeftovers() throws(LogFailure) {
    for path in [paths.log, paths.box, paths.roster, paths.stage] {
      let leftover = WholeFile(path: path, calls: calls).temporaryPath
      try removeFile(leftover, calls: calls)
    }
  }
}
