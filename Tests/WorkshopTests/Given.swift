import Testing
import Workshop

/// A session at a point from which a rule is tried: given these events, when
/// this command, then these events or this refusal.
struct Given {
  private(set) var events: [Event] = []
  private(set) var session = Session()

  /// Line n is written n seconds after this.
  static let start = Timestamp(milliseconds: 1_795_424_400_000)

  /// A session with more events in its log.
  func and(_ facts: any Fact..., by seat: String = "facilitator") -> Given {
    adding(facts, by: seat, asStep: false)
  }

  /// A session with the events of one command in its log.
  func andAsOne(_ facts: any Fact..., by seat: String = "facilitator") -> Given
  {
    adding(facts, by: seat, asStep: true)
  }

  /// A session in which these commands were carried out.
  func after(
    _ commands: Command..., by seat: String = "facilitator",
    box: BallotBox? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Given {
    var given = self
    for command in commands {
      let outcome = given.when(command, by: seat, box: box)
      switch outcome.result {
      case .success(let events): given.append(events)
      case .failure(let refusal):
        Issue.record("\(refusal)", sourceLocation: sourceLocation)
      }
    }
    return given
  }

  /// What comes of a command.
  func when(
    _ command: Command, by seat: String = "facilitator",
    box: BallotBox? = nil, at: Timestamp? = nil
  ) -> Outcome {
    let circumstances = Circumstances(
      seat: seat, at: at ?? moment(events.count + 1), box: box,
      digest: { Array($0.reversed().prefix(32)) })
    do throws(Refusal) {
      let events = try session.decide(command, in: circumstances)
      return Outcome(given: self, result: .success(events))
    } catch {
      return Outcome(given: self, result: .failure(error))
    }
  }

  private func moment(_ seq: Int) -> Timestamp {
    Timestamp(milliseconds: Self.start.milliseconds + seq * 1000)
  }

  private func adding(
    _ facts: [any Fact], by seat: String, asStep: Bool
  ) -> Given {
    var given = self
    let first = events.count + 1
    for fact in facts {
      let seq = given.events.count + 1
      let event = Event(
        seq: seq, at: moment(seq), seat: seat, step: asStep ? first : nil,
        fact: fact)
      given.append([event])
    }
    return given
  }

  private mutating func append(_ new: [Event]) {
    for event in new { session.apply(event) }
    events += new
  }
}

/// A session with these events in its log.
func given(_ facts: any Fact..., by seat: String = "facilitator") -> Given {
  facts.reduce(Given()) { $0.and($1, by: seat) }
}

/// What came of a command.
struct Outcome {
  let given: Given
  let result: Result<[Event], Refusal>

  /// The events that it gave; none where it was refused.
  var events: [Event] { (try? result.get()) ?? [] }

  /// What it was refused with.
  var refusal: Refusal? {
    if case .failure(let refusal) = result { refusal } else { nil }
  }

  /// The session with its events.
  var session: Session {
    var session = given.session
    for event in events { session.apply(event) }
    return session
  }

  /// It gives these events and no others; several are one step.
  @discardableResult
  func then(
    _ facts: any Fact..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> Outcome {
    #expect(refusal == nil, sourceLocation: sourceLocation)
    let lines = events.map {
      "\($0.type) \(Value.object($0.fact.members).json)"
    }
    let expected = facts.map { "\($0.type) \(Value.object($0.members).json)" }
    #expect(lines == expected, sourceLocation: sourceLocation)
    #expect(
      events.map(\.fact.text) == facts.map(\.text),
      sourceLocation: sourceLocation)
    return self
  }

  /// It is refused for this reason.
  func thenRefused(
    _ refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.refusal == refusal, sourceLocation: sourceLocation)
  }
}
