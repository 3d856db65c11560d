import Workshop

extension Model {
  /// When the screen next changes by itself, and a tick is due.
  ///
  /// Nil where nothing waits for time; it always lies after `now`.
  public var nextDeadline: Timestamp? {
    screen == .booth ? boothDeadline : clockDeadline
  }

  /// The next full second of the clock in the title line.
  private var clockDeadline: Timestamp? {
    guard screen != .chooser, let timer = session.timer else { return nil }
    return nextSecond(
      before: Timestamp(milliseconds: timer.endsAt.milliseconds - clockJump))
  }
}
