import Workshop

extension Session {
  /// The round that somebody calls `r1`.
  ///
  /// - Throws: `Failure` where there is none.
  func round(named name: String) throws(Failure) -> Round {
    guard let id = RoundID(name), let round = self[id] else {
      throw Failure(.noInput, "noRound", ["round": name])
    }
    return round
  }
}
