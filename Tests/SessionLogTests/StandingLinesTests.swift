import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("The lines that stand")
struct StandingLinesTests {
  private static func event(
    _ seq: Int, _ fact: any Fact, step: Int? = nil
  ) -> Event {
    Event(
      seq: seq, at: Timestamp(milliseconds: 0), seat: "x", step: step,
      fact: fact)
  }

  /// Line 1, a command of the lines 2 to 4, line 5, and what follows.
  private static func standing(_ facts: (any Fact)...) -> [Int] {
    var events = [event(1, SessionOpened(session: "s"))]
    for seq in 2...4 {
      let idea = IdeaCaptured(idea: IdeaID(seq), text: "a")
      events.append(event(seq, idea, step: 2))
    }
    events.append(event(5, IdeaCaptured(idea: IdeaID(5), text: "a")))
    for (index, fact) in facts.enumerated() {
      events.append(event(6 + index, fact))
    }
    return StandingLines(events).events.map(\.seq)
  }

  @Test("are those of a command together, by its first line")
  func commands() {
    #expect(Self.standing() == [1, 2, 3, 4, 5])
    #expect(Self.standing(Undone(seq: 2)) == [1, 5])
    #expect(Self.standing(Undone(seq: 3)) == [1, 2, 4, 5])
    #expect(Self.standing(Undone(seq: 5)) == [1, 2, 3, 4])
    #expect(
      Self.standing(Undone(seq: 2), Redone(seq: 2)) == [1, 2, 3, 4, 5])
    #expect(Self.standing(Undone(seq: 2), Redone(seq: 3)) == [1, 3, 5])
    #expect(
      Self.standing(Undone(seq: 3), Redone(seq: 2)) == [1, 2, 3, 4, 5])
    #expect(
      Self.standing(Redone(seq: 2), Undone(seq: 4), Undone(seq: 4))
        == [1, 2, 3, 5])
  }

  @Test("are those that the session keeps, whatever names what")
  func random() {
    for seed in UInt64(1)...300 {
      var dice = Dice(seed: seed)
      var events = [Self.event(1, SessionOpened(session: "s"))]
      var step: Int?
      for seq in 2...40 {
        if dice.happens(oneIn: 3) { step = dice.happens(oneIn: 2) ? seq : nil }
        let named = dice.number(1...(seq - 1))
        switch dice.number(0...5) {
        case 0, 1: events.append(Self.event(seq, Undone(seq: named)))
        case 2: events.append(Self.event(seq, Redone(seq: named)))
        default:
          let idea = IdeaCaptured(idea: IdeaID(seq), text: "a")
          // The first line of a command need not name itself.
          let isFirst = step == seq && dice.happens(oneIn: 2)
          events.append(Self.event(seq, idea, step: isFirst ? nil : step))
        }
      }
      let history = Session(folding: events).history
      let kept = events.filter { event in
        !history.undone.contains(event.seq)
          && !(event.fact is Undone || event.fact is Redone)
      }
      #expect(
        StandingLines(events).events.map(\.seq) == kept.map(\.seq), "\(seed)")
    }
  }
}
