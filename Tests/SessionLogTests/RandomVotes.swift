import TestSupport
import Workshop

@testable import SessionLog

/// A session of ideas and votes, with all that can happen to an idea before,
/// between and after rounds: merged, split, withdrawn, restored, undone,
/// redone.
struct RandomVotes {
  private(set) var session = Session()
  private(set) var events: [Event] = []
  private var dice: Dice
  private var box: BallotBox?
  private var ballots = 0

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    submit(
      .open(
        SessionOpened(
          session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11",
          groups: ["a", "b", "c"].map { Group(id: $0, name: $0) },
          minimumGroup: 1)))
    for group in ["a", "b", "c", nil] { submit(.join(group, count: 3)) }
    submit(.capture((1...8).map { NewIdea(text: "Idee \($0)") }))
  }

  /// One more command, whatever comes of it.
  mutating func step() {
    if session.openRound == nil { box = nil }
    switch dice.number(0...19) {
    case 0...2: submit(.merge(ideas(most: 3), into: idea()))
    case 3: submit(.split(idea()))
    case 4: submit(.withdraw(ideas(most: 2)))
    case 5: submit(.restore(ideas(most: 3)))
    case 6: submit(.capture((0...2).map { NewIdea(text: "Neu \($0)") }))
    case 7, 8: submit(.undo)
    case 9, 10: submit(.redo)
    case 11: submit(.undoLine(dice.number(1...events.count)))
    case 12: submit(.importRound(imported()))
    default: vote()
    }
  }

  /// Decides and, where it can be, folds.
  private mutating func submit(_ command: Command) {
    let circumstances = Circumstances(
      seat: "facilitator",
      at: Timestamp(milliseconds: 1_795_000_000_000 + events.count),
      box: box, digest: { SHA256.digest($0).bytes })
    do throws(Refusal) {
      var new = try session.decide(command, in: circumstances)
      // As the writer does: a secret round closes at one time.
      if case .closeRound = command {
        for index in new.indices { new[index].at = circumstances.at }
      }
      for event in new { session.apply(event) }
      events += new
    } catch {}
  }
}

extension RandomVotes {
  private mutating func vote() {
    guard let round = session.openRound else {
      let standing = session.standingIdeas.map(\.id)
      submit(
        .openRound(
          NewRound(
            ideas: standing.filter { _ in !dice.happens(oneIn: 4) },
            rules: rules(), consent: true)))
      return
    }
    switch dice.number(0...9) {
    case 0: submit(.closeRound(round.id, consent: true))
    case 1 where dice.happens(oneIn: 4): submit(.cancelRound(round.id))
    default: cast(in: round)
    }
  }

  private mutating func rules() -> Rules {
    Rules(
      budget: 6, maxPerIdea: 3,
      against: dice.happens(oneIn: 2)
        ? Rules.Against(budget: 4, maxPerIdea: 2) : nil,
      secrecy: dice.happens(oneIn: 2) ? .open : .secret)
  }

  private mutating func cast(in round: Round) {
    ballots += 1
    let ballot = Ballot(
      id: RandomIdentifier.ballot(source: "x", voter: String(ballots)),
      group: ["a", "b", "c", nil].randomElement(using: &dice) ?? nil,
      dots: dots(
        round.ideas, round.rules.against == nil ? 1...3 : -2...3))
    guard round.rules.secrecy == .secret else {
      submit(.cast(round.id, ballot))
      return
    }
    let before = box ?? BallotBox(session: session.id, round: round.id)
    box =
      (try? session.cast(ballot, code: "C\(ballots)", into: before)) ?? before
  }

  /// A vote from elsewhere, on ideas of its own, with zeros.
  private mutating func imported() -> ImportedRound {
    let name = "vote \(events.count)"
    let sources = (1...dice.number(1...5)).map { "\(name)/\($0)" }
    let ballots = (0..<dice.number(0...6)).map { voter in
      let places = sources.indices.filter { _ in dice.happens(oneIn: 2) }
      return ImportedBallot(
        id: RandomIdentifier.ballot(source: name, voter: String(voter)),
        group: ["a", nil].randomElement(using: &dice) ?? nil,
        dots: Dictionary(
          uniqueKeysWithValues: places.map {
            (sources[$0], dice.number(-1...1))
          }))
    }
    return ImportedRound(
      newIdeas: sources.map { NewIdea(text: $0, source: $0) },
      sources: sources, ballots: ballots,
      rules: Rules(
        budget: 9, maxPerIdea: 1,
        against: Rules.Against(budget: 9, maxPerIdea: 1), secrecy: .open,
        admission: .imported, seen: .listed), source: name)
  }

  private mutating func dots(
    _ ideas: [IdeaID], _ range: ClosedRange<Int>
  ) -> Dots {
    var dots: Dots = [:]
    for idea in ideas where dice.happens(oneIn: 3) {
      dots[idea] = dice.number(range)
    }
    return dots
  }

  private mutating func idea() -> IdeaID {
    IdeaID(dice.number(1...max(1, session.ideas.count)))
  }

  private mutating func ideas(most: Int) -> [IdeaID] {
    (0..<dice.number(1...most)).map { _ in idea() }
  }
}

extension RandomVotes {
  /// The log that a writer would write.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var head = Digest.zero
    for event in session.history.events {
      let line = WrittenLine(
        event, salt: [UInt8](repeating: 7, count: 16), after: head)
      head = line.hash
      bytes += line.bytes
    }
    return bytes
  }
}
