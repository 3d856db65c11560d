import Glibc
import Interface
import Surface
import Terminal
import Workshop

/// The loop of a seat on a screen: keys, signals, the log and time come in as
/// messages, and frames go out.
///
/// Main thread only.
final class Runtime: Front {
  private let desk: Desk
  private let screen: Terminal.Screen

  init(_ desk: Desk, on screen: Terminal.Screen) {
    self.desk = desk
    self.screen = screen
    desk.front = self
  }

  /// Runs until the person leaves or the terminal is gone.
  func run() {
    desk.begin(size: screen.size)
    while !desk.isDone {
      takeKeys()
      if desk.isDone { break }
      show()
      wait()
    }
    desk.leaveSeat()
    screen.close()
    if let lastWord = desk.lastWord { Output.tell(lastWord) }
  }

  func show() {
    guard desk.hasChanged else { return }
    desk.hasChanged = false
    screen.show(view(desk.model, size: desk.model.size))
  }

  func bell() { screen.bell() }

  func repaint() { screen.repaint() }

  func clearScrollback() { screen.clearScrollback() }

  func suspend() { screen.suspend() }

  private func takeKeys() {
    while !desk.isDone, let key = screen.nextKey() {
      desk.handle(.key(key, at: Clock.steady()))
    }
    if screen.isHungUp { desk.isDone = true }
  }

  /// Waits for keys, signals, the log or the next moment that matters.
  private func wait() {
    var polled = [
      pollfd(fd: screen.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: screen.signalDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    if let log = desk.log {
      polled.append(
        pollfd(fd: log.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let count = poll(&polled, nfds_t(polled.count), desk.timeout)
    if count < 0, errno != EINTR { desk.isDone = true }
    if polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      desk.isDone = true
    }
    takeSignals()
    if polled.count > 2, polled[2].revents != 0 { desk.follow() }
    if count == 0 { desk.pass() }
  }

  private func takeSignals() {
    for signal in screen.takeSignals() {
      switch signal {
      case .terminate, .interrupt, .hangUp: desk.isDone = true
      case .sizeChanged, .continued: desk.hasChanged = true
      case .stop: break
      }
    }
  }
}
