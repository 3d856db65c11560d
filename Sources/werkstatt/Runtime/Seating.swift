import Interface
import SessionLog
import Surface
import Terminal
import Workshop

/// Puts a person in front of a seat: the terminal, the words, the log.
struct Seating {
  let options: SeatOptions

  /// Runs a seat to its end, on the terminal's screen or line by line.
  ///
  /// - Throws: `Failure` where there is no terminal that can show it, or no
  ///   way for its lines.
  func run(
    _ seat: Seat, _ log: SeatLog?, screen start: Interface.Screen
  ) throws {
    if options.isPlain {
      return try PlainRuntime(desk(seat, log, Reading.size, start)).run()
    }
    let screen: Terminal.Screen
    do throws(TerminalFault) {
      screen = try Terminal.Screen.open(options.screen)
    } catch {
      throw Failure(error)
    }
    Runtime(desk(seat, log, screen.size, start), on: screen).run()
  }

  /// Runs a seat beside the facilitator's, under the first free name of its
  /// kind, `vote-2`.
  ///
  /// - Throws: `Failure` also where nothing can be written to the session.
  func runBeside(
    _ session: String, as kind: Seat.Kind, called name: String,
    _ state: OtherSeat.State, screen: Interface.Screen
  ) throws {
    let paths = try options.common.paths(of: session)
    let log = try Failure.from { () throws(LogFailure) in
      try SeatLog.writing(paths.log)
    }
    if let failure = log.writer?.readOnly { throw Failure(failure) }
    let seats = SeatFiles(paths)
    let seat = try Failure.from { () throws(LogFailure) in
      try seats.take(name, state: state.rawValue)
    }
    // Whatever happens to the terminal, the seat is given back.
    defer { seats.leave(seat) }
    log.watch(folder: seats.path)
    try run(Seat(kind, name: seat), log, screen: screen)
  }

  private func desk(
    _ seat: Seat, _ log: SeatLog?, _ size: Size, _ start: Interface.Screen
  ) -> Desk {
    let languages = languages(for: log?.session)
    languages.first.map(Catalogue.speak)
    var model = Model(
      seat: seat, languages: languages, size: size, now: Clock.steady(),
      screen: start)
    model.offer(Templates.entries)
    model.idleMinutes = options.idle
    return Desk(model: model, folder: options.common.folder, log: log)
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
