import CTerminal
import Glibc
import Surface

extension Screen {
  /// The signals since the last call, in a fixed order.
  ///
  /// A new size is followed by `Key.resize`.
  public func takeSignals() -> [Signal] {
    let signals = Signal.all(in: ct_take_signals())
    if signals.contains(.continued) {
      if !resumed { enter() }
      resumed = false
    }
    if signals.contains(.sizeChanged) { follow() }
    return signals
  }

  /// Gives the terminal back, stops the process, and goes on from here when it
  /// is continued; then comes `Key.resize`, and the frame has to be shown again.
  public func suspend() {
    leave()
    raise(SIGSTOP)
    resumed = true
    ct_capture_errors()
    enter()
  }

  /// A size that went and came back has left nothing as it was.
  private func follow() {
    let before = size
    ct_fit()
    if size == before {
      repaint()
    } else {
      fit()
    }
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
