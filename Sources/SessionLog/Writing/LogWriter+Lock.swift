import Glibc
import Workshop

extension LogWriter {
  /// Does something under the lock, in the session as it then stands; what
  /// stays unfinished is finished by the next who takes the lock.
  func writing<Result>(
    _ body: () throws(SubmitFailure) -> Result
  ) throws(SubmitFailure) -> Result {
    var result: Swift.Result<Result, SubmitFailure>?
    try SubmitFailure.from { () throws(LogFailure) in
      try holdingLock { () throws(LogFailure) in
        if let readOnly { throw readOnly }
        try readOn()
        try mendAndFinish()
        if let readOnly { throw readOnly }
        do throws(SubmitFailure) {
          result = .success(try body())
        } catch {
          note(error)
          result = .failure(error)
        }
      }
    }
    guard let result else { throw .failed(.noSession(path: paths.log)) }
    return try result.get()
  }

  /// Does something to a file beside the log, which the log's lock covers.
  func locked<Result>(
    _ body: () throws(LogFailure) -> Result
  ) throws(LogFailure) -> Result {
    try holdingLock { () throws(LogFailure) in
      if let readOnly { throw readOnly }
      return try body()
    }
  }

  /// After a failed sync nothing is ever written to this descriptor again.
  private func note(_ failure: SubmitFailure) {
    if case .failed(let failure) = failure { note(failure) }
  }

  func note(_ failure: LogFailure) {
    if case .syncFailed = failure { readOnly = failure }
  }

  /// Takes the lock on the file that bears the log's name now, even if it
  /// was written anew since this one was opened.
  func holdingLock<Result>(
    _ body: () throws(LogFailure) -> Result
  ) throws(LogFailure) -> Result {
    // A viewer may have a file system without locks.
    if readOnly?.allowsLooking == true {
      try? file.lock(LOCK_SH)
      defer { file.unlock() }
      try reopenIfReplaced(locking: LOCK_SH)
      return try body()
    }
    try file.lock(LOCK_EX)
    defer { file.unlock() }
    try reopenIfReplaced(locking: LOCK_EX)
    do throws(LogFailure) {
      return try body()
    } catch {
      note(error)
      throw error
    }
  }

  private func reopenIfReplaced(locking operation: Int32) throws(LogFailure) {
    while true {
      guard let there = try FileIdentity.at(paths.log) else {
        readOnly = .missing(path: paths.log)
        throw .missing(path: paths.log)
      }
      if try file.identity().isSameFile(as: there) { return }
      let isWritable = operation == LOCK_EX
      let other = try Self.open(paths.log, writing: isWritable, calls)
      if isWritable { try other.lock(operation) }
      file = other
      log.startAnew()
    }
  }
}
