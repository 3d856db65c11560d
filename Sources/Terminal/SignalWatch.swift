import CTerminal

/// The signals of a process without a screen.
///
/// One at a time, and none beside an open `Screen`, which has its own.
public final class SignalWatch {
  /// Readable when there are signals to take, to poll on; -1 where the system
  /// gave none.
  public let descriptor: Int32

  public init() {
    descriptor = ct_catch_signals()
  }

  /// The signals since the last call, in a fixed order.
  public func take() -> [Signal] { Signal.all(in: ct_take_signals()) }

  deinit { ct_release_signals() }
}
