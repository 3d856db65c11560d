import Exchange
import Glibc
import Interface
import Terminal
import Workshop

/// The loop of a seat in lines, for screen readers: the same model, but lines
/// are typed and lines are printed, and nothing else.
///
/// Main thread only.
final class PlainRuntime: Front {
  let desk: Desk
  private var input = LineInput()
  private let terminal = LineTerminal()
  private let signals = SignalWatch()
  private let isTyped = isatty(STDIN_FILENO) == 1
  var reader = Reader()
  /// Whether this booth's voters were told what stays on the terminal.
  private var hasWarned = false
  /// Whether the last thing printed was a prompt.
  private var hasPrompted = false
  /// Why it ends, where nobody wanted it to.
  private var fault: Failure?

  init(_ desk: Desk) {
    self.desk = desk
    desk.front = self
    // A reader that goes away is an error of writing, not a death.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Runs until the person leaves or the input ends.
  ///
  /// - Throws: `Failure` where the lines can't be written, or after Ctrl-C.
  func run() throws(Failure) {
    desk.begin(size: Reading.size)
    report(after: .change)
    while !desk.isDone {
      if let line = input.next() {
        take(line)
      } else if input.hasEnded {
        desk.isDone = true
      } else {
        wait()
      }
    }
    // The prompt that nobody answered ends here.
    if hasPrompted, desk.model.seat.kind != .presenter { say("") }
    desk.leaveSeat()
    terminal?.restore()
    if let lastWord = desk.lastWord {
      Output.tell(PlainText(lastWord).description)
    }
    if let fault { throw fault }
  }

  // What a front does: the lines that follow say it all.

  func show() {}

  func bell() {}

  func repaint() { reader.forget() }

  func clearScrollback() { wipe() }

  func suspend() {
    terminal?.restore()
    raise(SIGSTOP)
    reader.forget()
  }

  /// Wipes the terminal, where that can be done.
  @discardableResult
  func wipe() -> Bool {
    reader.forget()
    guard Wiping.isPossible else { return false }
    Wiping.wipe()
    return true
  }

  /// Prints a line; controls in it are shown as numbers.
  func say(_ line: String) {
    do throws(Failure) {
      try Output.print(PlainText(line).description)
    } catch {
      fault = error
      desk.isDone = true
    }
  }

  private func take(_ line: String) {
    hasPrompted = false
    // A pipe shows no typed line, and so no end of it.
    if !isTyped { say("") }
    let isPresenter = desk.model.seat.kind == .presenter
    let answers = obey(desk.model.read(line))
    if desk.isDone { return }
    for answer in answers { say(answer) }
    report(after: isPresenter || !answers.isEmpty ? .change : .line)
  }

  /// Prints what is new, and asks for a line.
  private func report(after occasion: Reader.Occasion) {
    guard desk.hasChanged || occasion == .line || !hasPrompted else { return }
    desk.hasChanged = false
    let reading = Reading(desk.model)
    let warning = boothWarning
    var news = reader.news(reading, after: occasion)
    if news.isEmpty, occasion == .line {
      news = [desk.model.words("plain.same")]
    }
    if hasPrompted, news.isEmpty, warning == nil { return }
    // The line that somebody may be typing ends here.
    if hasPrompted, desk.model.seat.kind != .presenter { say("") }
    for line in [warning].compactMap({ $0 }) + news { say(line) }
    ask()
  }

  private func ask() {
    let model = desk.model
    let isBooth = model.screen == .booth
    terminal?.set(
      LineTerminal.Manner(
        isHidden: model.lineEntry == .pin, isLocked: isBooth))
    hasPrompted = true
    guard model.seat.kind != .presenter else { return }
    say(model.prompt)
    if !writeAll("> ".utf8, to: STDOUT_FILENO) { desk.isDone = true }
  }

  /// What a voter must know before the first page, once for each time that
  /// this seat becomes a booth.
  private var boothWarning: String? {
    guard desk.model.screen == .booth else {
      hasWarned = false
      return nil
    }
    if hasWarned { return nil }
    hasWarned = true
    return desk.model.words(
      Wiping.isPossible ? "plain.booth.clears" : "plain.booth.stays")
  }
}

extension PlainRuntime {
  /// Waits for a line, signals, the log or the next moment that matters.
  private func wait() {
    var polled = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    if let log = desk.log {
      polled.append(
        pollfd(fd: log.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let count = poll(&polled, nfds_t(polled.count), desk.timeout)
    if count < 0, errno != EINTR { desk.isDone = true }
    takeSignals()
    if desk.isDone { return }
    if polled.count > 2, polled[2].revents != 0 {
      desk.follow()
      report(after: .change)
    }
    if count == 0 {
      desk.pass()
      report(after: .time)
    }
    if polled[0].revents != 0 { input.read() }
  }

  private func takeSignals() {
    for signal in signals.take() {
      switch signal {
      case .terminate, .hangUp: desk.isDone = true
      case .interrupt: interrupt()
      case .stop: suspend()
      case .continued:
        reader.forget()
        report(after: .line)
      case .sizeChanged: break
      }
    }
  }

  /// Ctrl-C: twice at a seat where something is done, once where nothing is.
  private func interrupt() {
    let works = [.facilitator, .writing].contains(desk.model.seat.kind)
    guard works, desk.model.screen != .booth else {
      fault = Failure(.interrupted)
      desk.isDone = true
      return
    }
    desk.handle(.key(.control("c"), at: Clock.steady()))
    if !desk.isDone { report(after: .line) }
  }
}
