import Workshop

extension WrittenBytes {
  /// A ballot's id, group and dots, from the name of the first on.
  mutating func ballot() -> Ballot? {
    guard take(#""ballot":""#), let id = plainText(), Ballot.isID(id) else {
      return nil
    }
    var group: GroupID?
    if take(#","group":""#) {
      group = plainText()
      if group == nil { return nil }
    }
    guard take(#","dots":{"#), let dots = dots() else { return nil }
    return Ballot(id: id, group: group, dots: dots)
  }

  /// Dots in the order of the ideas, up to the closing bracket.
  private mutating func dots() -> Dots? {
    var dots = Dots()
    if take("}") { return dots }
    var last = 0
    repeat {
      guard take("\"i"), let idea = number(), idea > last, take("\":"),
        let count = integer(), Rules.canCount(count)
      else { return nil }
      dots[IdeaID(idea)] = count
      last = idea
    } while take(",")
    return take("}") ? dots : nil
  }

  /// The `data` of `ballot.counted`, with the first line of its command.
  mutating func ballotCounted() -> (fact: BallotCounted, step: Int?)? {
    guard take(#"{"round":"r"#), let round = number(), take("\","),
      let ballot = ballot()
    else { return nil }
    var step: Int?
    if take(#","step":"#) {
      step = integer()
      if step == nil { return nil }
    }
    guard take("}") else { return nil }
    return (BallotCounted(round: RoundID(round), ballot: ballot), step)
  }
}
