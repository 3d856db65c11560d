import Workshop

extension Model {
  /// When the screen next changes by itself, so that a tick is due; nil where
  /// nothing waits for time.
  ///
  /// It always lies after `now`.
  public var nextDeadline: Timestamp? {
    if screen == .booth { return boothDeadline }
    return [clockDeadline, voteDeadline].compactMap { $0 }.min()
  }

  /// The next full second of the clock in the title line.
  private var clockDeadline: Timestamp? {
    guard screen != .chooser, let timer = session.timer else { return nil }
    return nextSecond(before: timer.endsAt)
  }

  /// The next full minute of what the page of an open round estimates.
  private var voteDeadline: Timestamp? {
    guard screen == .vote, session.openRound != nil else { return nil }
    return now.adding(60_000 - (now.milliseconds % 60_000 + 60_000) % 60_000)
  }
}
