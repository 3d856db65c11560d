import Interface
import SessionLog

extension Desk {
  private var seats: SeatFiles? { log.map { SeatFiles($0.paths) } }

  /// Other seats are a convenience: that their files can't be written stops
  /// nobody from voting here.
  func announce(_ state: OtherSeat.State) {
    guard model.seat.kind != .presenter else { return }
    announced = state
    try? seats?.announce(model.seat.name, state: state.rawValue)
  }

  /// The seats' files may be deleted at any time; this one says again that it
  /// is there.
  func announceAgain() {
    guard let announced, seats?.isThere(model.seat.name) == false else {
      return
    }
    announce(announced)
  }

  func release(_ seat: String) {
    do throws(LogFailure) {
      try seats?.release(seat)
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }

  /// Whether the facilitator let somebody in here.
  func takeRelease() {
    guard model.seat.kind == .voting,
      seats?.takeRelease(model.seat.name) == true
    else { return }
    handle(.released)
  }

  /// Milliseconds until the other seats are looked for again; nil where there
  /// are none.
  ///
  /// One whose process was killed tells nobody that it is gone.
  var seatsTimeout: Int32? { model.seats.isEmpty ? nil : 1_000 }

  func tellSeats() {
    guard let log, let seats,
      [.facilitator, .presenter].contains(model.seat.kind)
    else { return }
    // The first seat makes the folder, and anybody may delete it: it is
    // watched from the moment that it is there.
    log.watch(folder: seats.path)
    let others = seats.seats().compactMap { seat -> OtherSeat? in
      if seat.name == model.seat.name { return nil }
      return OtherSeat.State(rawValue: seat.state).map {
        OtherSeat(name: seat.name, state: $0)
      }
    }
    if others != model.seats { handle(.seats(others)) }
  }

  func leaveSeat() {
    if model.seat.kind == .facilitator { log?.writer?.giveUpReserve() }
    guard model.seat.kind != .presenter else { return }
    seats?.leave(model.seat.name)
  }
}
