import Workshop

extension LogWriter {
  /// Says what the presenter shows; no figure is ever read from it, and it
  /// may be deleted at any time.
  public func writeStage(_ stage: Value) throws(LogFailure) {
    try locked { () throws(LogFailure) in
      try WholeFile(path: paths.stage, calls: calls)
        .write(Array((stage.json + "\n").utf8))
    }
  }

  /// What was said last; nil where nothing was.
  ///
  /// - Throws: `LogFailure.malformed` where it is not JSON.
  public func stage() throws(LogFailure) -> Value? {
    try paths.readStage()
  }
}

extension LogPaths {
  fileprivate func readStage() throws(LogFailure) -> Value? {
    let file = WholeFile(path: stage, calls: DiskCalls())
    guard let bytes = try file.read() else { return nil }
    return try Value(reading: bytes, path: stage)
  }
}

extension LogFollower {
  /// What the presenter is to show; nil where nothing was said yet.
  ///
  /// - Throws: `LogFailure.malformed` where it is not JSON.
  public func stage() throws(LogFailure) -> Value? {
    try paths.readStage()
  }

  /// How many have voted in the open secret round, which is all that may be
  /// told before it closes.
  public func turnout() throws(LogFailure) -> Int {
    guard let round = session.openRound, round.rules.secrecy == .secret,
      let bytes = try WholeFile(path: paths.box, calls: DiskCalls()).read()
    else { return 0 }
    let box = try WrittenBox(reading: bytes, path: paths.box).box
    return box.session == session.id && box.round == round.id ? box.turnout : 0
  }
}
