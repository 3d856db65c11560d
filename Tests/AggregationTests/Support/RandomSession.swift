import TestSupport
import Workshop

/// A session that no rule has looked at: whatever a log can say, in any order.
///
/// The fold is total, so figures must come out for all of it, and the same
/// from everybody who folds it.
struct RandomSession {
  private var dice: Dice
  private(set) var events: [Event] = []
  private var at: Int
  private let id: String
  /// Whether there are types that no version knows.
  private let knowsAll: Bool

  private static let departments = ["skzl", "senfin", "senmvku", "d-4", ""]
  private static let groups = ["verwaltung", "politik", "übrige", "w"]
  private static let fields = ["klima", "digital"]

  /// A session of about so many lines.
  init(seed: UInt64, lines: Int, knowingAll knowsAll: Bool = false) {
    self.knowsAll = knowsAll
    dice = Dice(seed: seed)
    at = 1_700_000_000_000 + Int(seed % 400) * 86_400_000
    id = "00000000-0000-4000-8000-\(seed)"
    add(opened())
    add(
      RoundOpened(
        round: RoundID(1), ideas: (1...12).map { IdeaID($0) },
        rules: Rules(budget: 5, maxPerIdea: 3)))
    for _ in 0..<lines { add(fact()) }
  }

  private mutating func add(_ fact: any Fact) {
    at += dice.happens(oneIn: 3) ? dice.number(0...200_000) : 0
    let seq = events.count + 1
    let step = dice.happens(oneIn: 6) ? dice.number(1...seq) : nil
    let seat = dice.happens(oneIn: 9) ? "vote-2" : "facilitator"
    events.append(
      Event(
        seq: seq, at: Timestamp(milliseconds: at), seat: seat,
        step: seq == 1 ? nil : step, fact: fact))
  }

  private mutating func opened() -> SessionOpened {
    SessionOpened(
      session: id, title: text(), question: "Was?", template: "berlin",
      departments: settings(Self.departments.dropLast()) {
        Department(id: $0, name: $1, short: $0)
      },
      groups: settings(["verwaltung", "politik", "w"]) {
        Group(id: $0, name: $1)
      },
      fields: settings(Self.fields[...]) { Field(id: $0, name: $1) },
      identity: pick(Identity.allCases))
  }

  private mutating func settings<Setting>(
    _ ids: ArraySlice<String>, _ make: (String, String) -> Setting
  ) -> [Setting] {
    ids.filter { _ in !dice.happens(oneIn: 5) }.map { make($0, text()) }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[dice.number(0...elements.count - 1)]
  }

  private mutating func some<Element>(_ elements: [Element]) -> [Element] {
    (0..<dice.number(0...3)).map { _ in pick(elements) }
  }

  private mutating func text() -> String {
    dice.happens(oneIn: 4)
      ? dice.text(dice.number(0...12))
      : pick(["Mehr Bänke", "Ein „Wort“ – 🌱", "say \"hi\" \\ o", "سلام", "x"])
  }
}

extension RandomSession {
  private var idea: IdeaID { mutating get { IdeaID(dice.number(1...12)) } }
  private var round: RoundID { mutating get { RoundID(dice.number(1...4)) } }
  private var seq: Int { mutating get { dice.number(2...events.count + 3) } }

  private mutating func department() -> String? {
    dice.happens(oneIn: 3) ? nil : pick(Self.departments)
  }

  private mutating func group() -> String? {
    dice.happens(oneIn: 4) ? nil : pick(Self.groups)
  }

  private mutating func fact() -> any Fact {
    switch dice.number(0...9) {
    case 0...2: ideaFact()
    case 3...4: sortingFact()
    case 5...7: roundFact()
    case 8: historyFact()
    default: otherFact()
    }
  }

  private mutating func ideaFact() -> any Fact {
    switch dice.number(0...6) {
    case 0...3:
      IdeaCaptured(
        idea: idea, text: text(), group: group(),
        department: dice.happens(oneIn: 5) ? department() : nil,
        source: dice.happens(oneIn: 5) ? text() : nil)
    case 4: IdeaReworded(idea: idea, text: text())
    case 5: NoteAdded(idea: dice.happens(oneIn: 2) ? idea : nil, text: text())
    default:
      ParticipantJoined(
        participant: ParticipantID(dice.number(1...20)), group: group())
    }
  }

  private mutating func sortingFact() -> any Fact {
    switch dice.number(0...10) {
    case 0...1:
      IdeaAssigned(idea: idea, department: department(), by: .person)
    case 2: IdeaShared(idea: idea, departments: some(Self.departments))
    case 3: IdeaLabelled(idea: idea, fields: some(Self.fields))
    case 4: IdeaWithdrawn(idea: idea)
    case 5: IdeaRestored(idea: idea)
    case 6: IdeasMerged(into: idea, from: [idea, idea])
    case 7: IdeasMerged(into: idea, from: [idea])
    case 8: IdeaSplit(idea: idea)
    case 9:
      ThemeNamed(
        theme: ThemeID(dice.number(1...3)), department: department(),
        text: text())
    default:
      IdeaThemed(
        idea: idea,
        theme: dice.happens(oneIn: 4) ? nil : ThemeID(dice.number(1...4)))
    }
  }

  private mutating func roundFact() -> any Fact {
    switch dice.number(0...11) {
    case 0...1:
      RoundOpened(
        round: round,
        ideas: (1...12).map { IdeaID($0) }.filter { _ in
          dice.happens(oneIn: 2)
        }, rules: Rules(budget: 5, maxPerIdea: 3))
    case 2...8:
      BallotCounted(
        round: round,
        ballot: Ballot(id: ballotID(), group: group(), dots: dots()))
    case 9...10:
      RoundClosed(
        round: round, ballots: 3, voted: [ParticipantID(1)], codes: ["ABC"],
        box: "x")
    default: RoundCancelled(round: round)
    }
  }

  private mutating func dots() -> Dots {
    Dots(
      (0..<dice.number(0...5)).map { _ in (idea, dice.number(-2...3)) })
  }

  /// Few of them, so that some come twice.
  private mutating func ballotID() -> String {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let last = String(digits[dice.number(0...31)])
    return "7" + String(repeating: "z", count: 24) + last
  }

  private mutating func historyFact() -> any Fact {
    switch dice.number(0...4) {
    case 0...1: Undone(seq: seq)
    case 2: Redone(seq: seq)
    default: Redacted(seq: seq, reason: .request)
    }
  }

  private mutating func otherFact() -> any Fact {
    switch dice.number(0...9) {
    case 0: PhaseEntered(phase: pick(Phase.allCases))
    case 1:
      PaperCounted(
        round: round,
        count: PaperCount(text: text(), ballots: 4, dots: dots()))
    case 2: measure()
    case 3:
      MeasureUpdated(
        measure: MeasureID(dice.number(1...3)),
        change: MeasureChange(department: department()),
        status: dice.happens(oneIn: 2) ? .accepted : nil,
        text: dice.happens(oneIn: 2) ? text() : nil)
    case 4: IdentityChanged(identity: pick(Identity.allCases))
    case 5:
      SessionRevised(
        title: text(),
        departments: settings(Self.departments.dropLast()) {
          Department(id: $0, name: $1, short: $0)
        })
    case 6: SessionClosed()
    case 7: ParticipantLeft(participant: ParticipantID(dice.number(1...20)))
    case 8 where !knowsAll:
      UnknownFact(name: "weather.changed", members: [], text: nil)
    default: RulesChanged(round: round, rules: Rules(budget: 9, maxPerIdea: 3))
    }
  }

  private mutating func measure() -> MeasureAgreed {
    var content = MeasureContent()
    content.text.title = text()
    content.ideas = [idea]
    content.department = department()
    content.kind = dice.happens(oneIn: 2) ? .central : nil
    content.cost = dice.happens(oneIn: 4) ? "100" : nil
    return MeasureAgreed(
      measure: MeasureID(dice.number(1...3)), content: content)
  }
}
