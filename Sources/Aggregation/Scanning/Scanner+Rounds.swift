import Workshop

extension Scanner {
  mutating func takeBallot() -> Bool {
    guard cursor.take("ballot.counted\",\"data\":{\"round\":\"r") else {
      return false
    }
    let round = takeSerial()
    guard round > 0, cursor.take(",\"ballot\":\""),
      let id = cursor.ballotNumber(), cursor.take("\"")
    else { return false }
    var group: Int32 = -1
    if cursor.take(",\"group\":\"") {
      group = takeName()
      if group < 0 { return false }
    }
    let start = entries.dotsStart
    guard cursor.take(",\"dots\":{"), takeDots() else { return false }
    entries.addBallot(id, group: group, dotsFrom: start, round: round)
    return true
  }

  /// Passes dots in the order of the ideas, with the bracket that ends them.
  @inline(__always)
  private mutating func takeDots() -> Bool {
    if cursor.take("}") { return true }
    var last: Int32 = 0
    repeat {
      guard cursor.take("\"i") else { return false }
      let idea = takeSerial()
      guard idea > last, cursor.take(":"), let count = cursor.integer(),
        abs(count) <= Self.mostDots
      else { return false }
      entries.addDots(count, for: idea)
      last = idea
    } while cursor.take(",")
    return cursor.take("}")
  }

  private static let mostDots: Int32 = 1_000_000

  mutating func takeRoundOpened() -> Bool {
    guard cursor.take("round.opened\",\"data\":{\"round\":\"r") else {
      return false
    }
    let round = takeSerial()
    guard round > 0, cursor.take(",\"ideas\":["), let list = takeSerials("\"i"),
      cursor.take(",\"rules\":{"), takeRules()
    else { return false }
    if cursor.take(",\"funds\":\""), !cursor.takeText() { return false }
    if cursor.take(",\"source\":\""), !cursor.takeText() { return false }
    entries.add(.roundOpened, round, list.start, list.count)
    return true
  }

  private mutating func takeRules() -> Bool {
    guard cursor.take("\"budget\":"), takeCount(),
      cursor.take(",\"maxPerIdea\":"), takeCount()
    else { return false }
    if cursor.take(",\"minDots\":"), cursor.integer() == nil { return false }
    if cursor.take(",\"against\":{\"budget\":") {
      guard cursor.integer() != nil, cursor.take(",\"maxPerIdea\":"),
        cursor.integer() != nil, cursor.take("}")
      else { return false }
    }
    guard
      cursor.take(",\"secrecy\":\"secret\"")
        || cursor.take(",\"secrecy\":\"open\""),
      cursor.take(",\"admission\":\"codes\"")
        || cursor.take(",\"admission\":\"open\"")
        || cursor.take(",\"admission\":\"import\"")
    else { return false }
    _ = cursor.take(",\"seen\":\"listed\"")
    return cursor.take("}")
  }

  /// A number from 1 on.
  private mutating func takeCount() -> Bool { cursor.number() > 0 }

  mutating func takeRoundClosed() -> Bool {
    guard cursor.take("round.closed\",\"data\":{\"round\":\"r") else {
      return false
    }
    let round = takeSerial()
    guard round > 0, cursor.take(",\"ballots\":"), cursor.integer() != nil,
      cursor.take(",\"voted\":["), takeSerials("\"p") != nil,
      cursor.take(",\"codes\":["), takeTexts(), cursor.take(",\"box\":\""),
      cursor.takeText()
    else { return false }
    entries.add(.roundClosed, round)
    return true
  }

  mutating func takeRoundCancelled() -> Bool {
    guard cursor.take("round.cancelled\",\"data\":{\"round\":\"r") else {
      return false
    }
    let round = takeSerial()
    entries.add(.roundCancelled, round)
    return round > 0
  }
}
