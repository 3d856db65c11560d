import Glibc
import Workshop

extension SessionFolder {
  /// Makes a new session: its folder, if it is not there, and its log with
  /// the first line, on the disk when this returns; wherever a crash falls,
  /// the log is whole or not there.
  ///
  /// - Throws: `.refused` where the session can't be opened as it is given;
  ///   `.failed` with `.exists` where the name is taken, with `.badName` for
  ///   one that no session has, or a path that does not end as a log's does.
  public func create(
    _ name: String, _ opened: SessionOpened, seat: String, at: Timestamp
  ) throws(SubmitFailure) -> LogWriter {
    try create(name, opened, seat: seat, at: at, calls: DiskCalls())
  }

  func create(
    _ name: String, _ opened: SessionOpened, seat: String, at: Timestamp,
    calls: DiskCalls
  ) throws(SubmitFailure) -> LogWriter {
    let events = try SubmitFailure.from { () throws(Refusal) in
      try Session().decide(
        .open(opened), in: Circumstances(seat: seat, at: at))
    }
    return try SubmitFailure.from { () throws(LogFailure) in
      let paths = try log(name)
      guard Self.isName(paths.name), paths.log.hasSuffix(LogPaths.ending)
      else { throw .badName(name) }
      try makeFolder(SplitPath(paths.log).folder)
      try write(events, to: paths.log, calls)
      return try LogWriter(opening: paths.log)
    }
  }

  private func write(
    _ events: [Event], to path: String, _ calls: DiskCalls
  ) throws(LogFailure) {
    var bytes: [UInt8] = []
    var head = Digest.zero
    for event in events {
      let line = WrittenLine(
        event, salt: RandomBytes.bytes(SaltedText.saltLength), after: head)
      guard line.fits else { throw .tooLong(path: path) }
      bytes += line.bytes
      head = line.hash
    }
    try takingTurns(in: SplitPath(path).folder) { () throws(LogFailure) in
      guard try !FileIdentity.isTaken(path) else { throw .exists(path: path) }
      try WholeFile(path: path, calls: calls).write(bytes)
    }
  }

  /// Does something while nobody else makes a session in this folder, so that
  /// a log can be written whole beside its name before it takes it.
  private func takingTurns(
    in folder: String, _ body: () throws(LogFailure) -> Void
  ) throws(LogFailure) {
    let descriptor = uninterrupted {
      open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw LogFailure("open", folder) }
    defer { close(descriptor) }
    // Some file systems have no locks; making goes without.
    _ = uninterrupted { flock(descriptor, LOCK_EX) }
    try body()
  }

  /// Makes the folder and those above it; new ones are for their owner alone,
  /// whatever the umask.
  private func makeFolder(_ folder: String) throws(LogFailure) {
    if try FileIdentity.at(folder) != nil { return }
    let bare = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    if bare.contains("/"), !SplitPath(bare).folder.allSatisfy({ $0 == "/" }) {
      try makeFolder(SplitPath(bare).folder)
    }
    guard mkdir(bare, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw LogFailure("mkdir", bare)
    }
    guard chmod(bare, 0o700) == 0 else { throw LogFailure("chmod", bare) }
    try syncFolder(of: bare, calls: DiskCalls())
  }
}
