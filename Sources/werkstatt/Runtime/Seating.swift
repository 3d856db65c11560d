import Interface
import SessionLog
import Surface
import Terminal
import Workshop

/// Puts a person in front of a seat: the terminal, the words, the log.
struct Seating {
  let options: SeatOptions

  /// Opens the terminal for a seat and runs it to its end.
  ///
  /// - Throws: `Failure` where there is no terminal that can show it.
  func run(
    _ seat: Seat, _ log: SeatLog?, screen start: Interface.Screen
  ) throws {
    let screen: Terminal.Screen
    do throws(TerminalFault) {
      screen = try Terminal.Screen.open(options.screen)
    } catch {
      throw Failure(error)
    }
    var model = Model(
      seat: seat, languages: languages(for: log?.session), size: screen.size,
      now: .now(), screen: start)
    model.offer(Templates.entries)
    let desk = Desk(model: model, folder: options.common.folder, log: log)
    Runtime(desk, on: screen).run()
  }

  /// The one that was asked for, or the session's, or the user's; then the
  /// others.
  private func languages(for session: Session?) -> [Wording] {
    let own = session.flatMap { Language(rawValue: $0.language) }
    let first = options.common.language ?? own ?? .current
    let others = Language.allCases.filter { $0 != first }
    return ([first] + others).map(Catalogue.words(in:))
  }
}

extension Failure {
  /// There is no terminal that can show a seat.
  init(_ fault: TerminalFault) {
    switch fault {
    case .notATerminal: self.init(.unavailable, "notATerminal")
    case .noDescription(let term):
      self.init(.unavailable, "noDescription", ["term": term])
    case .noCursor(let term):
      self.init(.unavailable, "noCursor", ["term": term])
    }
  }
}
