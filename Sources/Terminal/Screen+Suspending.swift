import CTerminal
import Glibc
import Surface

extension Screen {
  /// The signals since the last call, in a fixed order.
  ///
  /// A new size is followed by `Key.resize`.
  public func takeSignals() -> [Signal] {
    let signals = Signal.all(in: ct_take_signals())
    if signals.contains(.continued) { enter() }
    if signals.contains(.sizeChanged) { fit() }
    return signals
  }

  /// Gives the terminal back, stops the process, and goes on from here when it
  /// is continued; then comes `Key.resize`, and the frame has to be shown again.
  public func suspend() {
    leave()
    raise(SIGSTOP)
    ct_capture_errors()
    enter()
  }

  private func leave() {
    stopReports()
    ct_leave()
    ct_release_errors()
  }

  private func enter() {
    reports = false
    buttons = HeldButton()
    ct_enter()
    fit()
  }

  private func fit() {
    ct_fit()
    ct_forget()
    shown = nil
    decoder.insert(.resize(size))
  }
}
