import TestSupport
import Workshop

/// Throws commands at a session, most of which can be, some of which can't.
struct RandomWorkshop {
  private(set) var dice: Dice
  private(set) var events: [Event] = []
  private(set) var session = Session()
  /// How many commands were refused.
  private(set) var refused = 0
  private var box: BallotBox?
  private var ballots = 0
  private let seats = ["facilitator", "write-2", "vote-3"]

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    _ = submit(.open(opened), by: "facilitator")
    _ = submit(.join("zivil", count: 3), by: "facilitator")
    _ = submit(.join(nil, count: 2), by: "facilitator")
    for text in ["Radweg", "Ampel", "Tablets", "Bänke"] {
      _ = submit(.capture([NewIdea(text: text)]), by: "facilitator")
    }
  }

  /// One more command, whatever comes of it.
  ///
  /// - Returns: its events; none where it was refused.
  @discardableResult
  mutating func step() -> [Event] {
    let seat = seats.randomElement(using: &dice) ?? "facilitator"
    if let round = session.openRound, round.rules.secrecy == .secret {
      if dice.happens(oneIn: 3) { castInSecret(round) }
    } else {
      box = nil
    }
    return submit(command(), by: seat)
  }

  /// Decides and, where it can be, folds.
  mutating func submit(_ command: Command, by seat: String) -> [Event] {
    let at = Timestamp(
      milliseconds: Given.start.milliseconds + events.count * 1000)
    do throws(Refusal) {
      let new = try session.decide(
        command, in: Circumstances(seat: seat, at: at, box: box))
      for event in new { session.apply(event) }
      events += new
      return new
    } catch {
      refused += 1
      return []
    }
  }

  private mutating func castInSecret(_ round: Round) {
    ballots += 1
    let dots = Dots(dice.some(of: round.ideas, most: 2).map { ($0, 1) })
    let empty = BallotBox(session: session.id, round: round.id)
    let cast = try? session.cast(
      ballot(ballots, dots), code: "C\(ballots)", into: box ?? empty)
    box = cast ?? box
  }
}

extension RandomWorkshop {
  private mutating func command() -> Command {
    switch dice.number(0...9) {
    case 0: onSession()
    case 1, 2: onIdeas()
    case 3, 4, 5: onSorting()
    case 6, 7: onRounds()
    case 8: onMeasures()
    default: onHistory()
    }
  }

  private mutating func idea() -> IdeaID {
    IdeaID(dice.number(1...max(1, session.ideas.count + 1)))
  }

  private mutating func ideas() -> [IdeaID] {
    dice.some(of: session.ideas.map(\.id), most: 4)
  }

  private mutating func text() -> String {
    dice.text(dice.number(0...8))
  }

  private mutating func department() -> DepartmentID? {
    ["verkehr", "schule", "bau", nil].randomElement(using: &dice) ?? nil
  }

  private mutating func onSession() -> Command {
    switch dice.number(0...9) {
    case 0: .setIdentity(dice.pick(Identity.allCases))
    case 1, 2: .enter(dice.pick(Phase.allCases))
    case 3: .startTimer(.vote, minutes: dice.number(0...9))
    case 4: .extendTimer(minutes: dice.number(-3...3))
    case 5: .join(dice.pick(["zivil", nil]), count: dice.number(1...3))
    case 6:
      .setAttendance(dice.pick(["zivil", nil]), count: dice.number(0...5))
    case 7:
      .revise(
        SessionRevised(
          departments: dice.happens(oneIn: 2)
            ? opened.departments
            : opened.departments + [
              Department(id: "bau", name: "Bauen", short: "Bau")
            ]))
    case 8: dice.happens(oneIn: 5) ? .closeSession : .stopTimer
    default: .leave(ParticipantID(dice.number(1...8)))
    }
  }

  private mutating func onIdeas() -> Command {
    switch dice.number(0...4) {
    case 0:
      .capture(
        [NewIdea(text: text(), fields: ["digital"]), NewIdea(text: "Neu")])
    case 1: .reword(idea(), text: text())
    case 2: .withdraw(ideas())
    case 3: .restore(ideas())
    default: .note(dice.happens(oneIn: 3) ? nil : idea(), text: text())
    }
  }

  private mutating func onSorting() -> Command {
    switch dice.number(0...8) {
    case 0, 1: .assign(ideas(), to: department())
    case 2: .share(idea(), with: [department()].compactMap { $0 })
    case 3: .label(idea(), fields: dice.some(of: ["digital"], most: 1))
    case 4: .merge(ideas(), into: idea())
    case 5: .split(idea())
    case 6: .theme(ideas(), name: text())
    case 7: .putInTheme(ideas(), dice.pick([nil, t1, ThemeID(2)]))
    default: .renameTheme(t1, name: text())
    }
  }

  private mutating func onRounds() -> Command {
    guard let round = session.openRound else {
      let rules = Rules(
        budget: 3, maxPerIdea: 2, secrecy: dice.pick([.secret, .open]))
      return .openRound(NewRound(ideas: ideas(), rules: rules, consent: true))
    }
    ballots += 1
    let dots = Dots(dice.some(of: round.ideas, most: 2).map { ($0, 1) })
    switch dice.number(0...6) {
    case 0: return .closeRound(round.id, consent: true)
    case 1: return .cancelRound(round.id)
    case 2:
      return .changeRules(
        round.id,
        Rules(
          budget: dice.number(2...4), maxPerIdea: 2,
          secrecy: round.rules.secrecy))
    case 3:
      return .countPaper(
        round.id, PaperCount(text: "Hände", ballots: 2, dots: dots))
    default: return .cast(round.id, ballot(ballots, dots))
    }
  }

  private mutating func onMeasures() -> Command {
    var content = MeasureContent()
    content.text.title = text()
    content.ideas = ideas()
    content.department = department()
    content.due = dice.pick(["2027", nil])
    let measure = MeasureID(dice.number(1...3))
    return switch dice.number(0...3) {
    case 0: .agree(content)
    case 1:
      .update(
        MeasureUpdated(
          measure: measure,
          change: MeasureChange(ideas: ideas(), kind: .some(.central))))
    case 2:
      .update(
        MeasureUpdated(
          measure: measure, status: dice.pick(Measure.Status.allCases),
          text: "begonnen"))
    default: .update(MeasureUpdated(measure: measure, text: text()))
    }
  }

  private mutating func onHistory() -> Command {
    switch dice.number(0...6) {
    case 0: .undoLine(dice.number(1...events.count))
    case 1 where dice.happens(oneIn: 3):
      .redact(dice.number(1...events.count), .request)
    case 2, 3: .redo
    default: .undo
    }
  }
}

extension Dice {
  /// One of some things, of which there is at least one.
  mutating func pick<Element>(_ all: [Element]) -> Element {
    all[number(0...(all.count - 1))]
  }
}
