import Workshop

/// How long people take in a booth, as far as this seat sees others become
/// busy and free again; never who, and kept nowhere.
struct VisitTimes: Hashable, Sendable {
  private var begun: [String: Timestamp] = [:]
  /// Seconds of the visits that are over.
  private(set) var seconds: [Int] = []

  /// The median of the round before.
  private var earlier: Int?

  /// Fewer visits say nothing.
  static let enough = 3
  /// Nobody votes in less; it was a look.
  static let shortest = 5

  /// A seat is busy or not at a moment.
  mutating func note(_ seat: String, isBusy: Bool, at now: Timestamp) {
    if isBusy {
      if begun[seat] == nil { begun[seat] = now }
    } else if let start = begun.removeValue(forKey: seat) {
      let length = (now.milliseconds - start.milliseconds) / 1000
      if length >= Self.shortest { seconds.append(length) }
    }
  }

  /// The median; before enough visits are over that of the round before, and
  /// nil in the first one.
  var median: Int? {
    guard seconds.count >= Self.enough else { return earlier }
    return seconds.sorted()[seconds.count / 2]
  }

  /// Another round is open, or none.
  mutating func beginRound() {
    earlier = median
    begun = [:]
    seconds = []
  }
}

extension Model {
  /// Takes over what the other seats do, and how long.
  mutating func take(_ seats: [OtherSeat]) {
    let gone = Set(self.seats.map(\.name)).subtracting(seats.map(\.name))
    self.seats = seats
    for seat in seats {
      visits.note(seat.name, isBusy: seat.state == .busy, at: now)
    }
    for seat in gone { visits.note(seat, isBusy: false, at: now) }
  }
}
