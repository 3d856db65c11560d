import Glibc
import Workshop

extension LogWriter {
  /// Under the lock: erases the texts that the log says are redacted, first
  /// from what lies beside it, then from the log itself, which is written anew.
  ///
  /// Wherever this ends, the next who takes the lock begins again.
  func finishRedactions() throws(LogFailure) {
    let places = reading.scan.rules.unfinishedRedactions.map(\.body.bytes)
    guard !places.isEmpty else { return }
    var bytes = try file.bytes()
    for place in places.reversed() {
      bytes.replaceSubrange(place, with: Array("null".utf8))
    }
    try LearnedCache.erase(in: paths.folder, calls: calls)
    try removeTornPieces()
    let whole = WholeFile(path: paths.log, calls: calls)
    let new = try whole.prepare(bytes)
    // Others find it locked as soon as it bears the name.
    try new.lock(LOCK_EX)
    try whole.replace(with: new)
    file.unlock()
    file = new
    log.startAnew()
    try readOn()
  }

  /// A line that was torn may have held a part of the same text, and no part
  /// of it was ever shown as saved.
  private func removeTornPieces() throws(LogFailure) {
    for path in try paths.tornPieces() { try removeFile(path, calls: calls) }
  }
}

extension LogPaths {
  /// The pieces that were cut off this session's log.
  func tornPieces() throws(LogFailure) -> [String] {
    let beginning = "\(name).torn-"
    return try SessionFolder(folder).files()
      .filter { $0.hasPrefix(beginning) }.map { "\(folder)/\($0)" }
  }
}
