import Interface
import Surface
import Workshop

/// What a booth needs from outside, in memory: the box, the PIN, and chance
/// that is none.
struct Outside {
  var box: BallotBox?
  var pin: String?
  /// What the PIN's lock says to the next wrong one.
  var waitSeconds = 0
  /// What is wrong with the next ballot; nil where it is taken.
  var refusal: Refusal?
  var boxFault: String?
  var code = "K7M4QX"
  var seed: UInt64 = 7
  /// What stands on the voting cards.
  var cards: [String: ParticipantID] = [:]
  /// How many ballots were cast, for their ids.
  var ballots = 0
}

extension Robot {
  /// Does what the model wants of the outside.
  mutating func perform(_ effect: Effect) {
    switch effect {
    case .seed: take(.seed(outside.seed))
    case .setPIN(let pin):
      let isFirst = outside.pin == nil
      if isFirst { outside.pin = pin }
      take(.pinSet(isFirst ? .stands : .stoodBefore))
    case .verifyPIN(let pin):
      let outcome: PINOutcome =
        outside.pin == nil
        ? .none
        : outside.pin == pin
          ? .right : .wrong(waitSeconds: outside.waitSeconds)
      take(.pin(outcome))
    case .cast(let round, let group, let voter, let dots):
      cast(round, group, voter, dots)
    case .verifyCard(let card, let id):
      if let box = outside.box, box.round == id, box.voted.contains(card) {
        take(.cardUsed(card))
      }
    case .verifyCode(let typed, let round): verify(typed, round)
    default: break
    }
  }

  private mutating func cast(
    _ id: RoundID, _ group: GroupID?, _ voter: Voter?, _ dots: Dots
  ) {
    if let refusal = outside.refusal {
      take(.cast(.refused(refusal)))
      return
    }
    if let fault = outside.boxFault {
      take(.cast(.failed(fault)))
      return
    }
    outside.ballots += 1
    let number = String(outside.ballots)
    let ballot = Ballot(
      id: String(repeating: "0", count: 26 - number.count) + number,
      group: group, dots: dots)
    if session[id]?.rules.secrecy == .open {
      var session = session
      session.run(.cast(id, ballot))
      take(.session(session))
      take(.cast(.stored(code: outside.code)))
      return
    }
    let box = outside.box ?? BallotBox(session: session.id, round: id)
    do {
      let box = try session.cast(
        ballot, code: outside.code, voter: voter?.participant, into: box)
      outside.box = box
      tell(of: box)
      take(.cast(.stored(code: outside.code)))
    } catch {
      take(.cast(.refused(error)))
    }
  }

  private mutating func verify(_ typed: String, _ id: RoundID) {
    guard let person = outside.cards[typed], let round = session[id] else {
      return take(.code(.wrong))
    }
    do {
      try session.admit(person, to: round, box: outside.box)
      take(.code(.right(Voter(person, ticket: typed))))
    } catch .alreadyVoted {
      take(.code(.used))
    } catch {
      take(.code(.notHere))
    }
  }

  private mutating func tell(of box: BallotBox) {
    guard let round = session[box.round] else { return }
    take(.turnout(Turnout(of: round, cast: box.ballots, in: session)))
  }

  /// The dots of the only ballot in the box, by number of the idea.
  var dotsInBox: [Int: Int] {
    let dots = outside.box?.ballots.first?.dots ?? [:]
    return Dictionary(
      uniqueKeysWithValues: dots.map { ($0.key.number, $0.value) })
  }
}

extension Robot {
  static let votingSeat = Seat(.voting, name: "vote-2")

  /// A voting seat on its neutral page, with the PIN 4711.
  static func neutral(
    _ session: Session = Rooms.voting(),
    size: Size = Size(width: 120, height: 40), language: String = "de"
  ) -> Robot {
    var robot = Robot(
      session, seat: votingSeat, size: size, language: language)
    robot.outside.pin = "4711"
    robot.take(.pinSet(.stands))
    robot.press(.character("j"))
    robot.keys = 0
    return robot
  }

  /// The page of the groups, somebody let in.
  static func admitted(
    _ session: Session = Rooms.voting(),
    size: Size = Size(width: 120, height: 40), language: String = "de"
  ) -> Robot {
    var robot = neutral(session, size: size, language: language)
    robot.press(.enter)
    robot.take(.released)
    robot.keys = 0
    return robot
  }

  /// A ballot without a dot, for no group.
  static func ballot(
    _ session: Session = Rooms.voting(),
    size: Size = Size(width: 120, height: 40), language: String = "de"
  ) -> Robot {
    var robot = admitted(session, size: size, language: language)
    robot.press(.character("0"), .enter)
    robot.keys = 0
    return robot
  }
}

extension Rooms {
  static let rules = Rules(budget: 6, maxPerIdea: 3)

  /// In the phase vote, no round open.
  static func beforeVote() -> Session {
    var session = withIdeas()
    session.run(.assign([IdeaID(1), IdeaID(2)], to: "senmvku"))
    session.run(.merge([IdeaID(4)], into: IdeaID(3)))
    session.run(.enter(.vote))
    return session
  }

  /// With a secret round open on all ideas.
  static func voting(_ rules: Rules = rules) -> Session {
    var session = beforeVote()
    session.run(
      .openRound(
        NewRound(ideas: session.standingIdeas.map(\.id), rules: rules)))
    return session
  }
}
