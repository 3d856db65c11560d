import Testing
import Workshop

@Suite("The lines of a log")
struct LineTests {
  @Test(
    "have the members of their type, in the order of the design",
    arguments: Line.all.indices)
  func members(index: Int) throws {
    let line = Line.all[index]
    let event = Event(seq: 7, at: Given.start, seat: "x", fact: line.fact)
    #expect(event.type == line.type)
    #expect(Value.object(event.data).json == line.data)
    #expect(try Event.readBack(event) == event)
  }

  @Test("are there for every type")
  func complete() {
    #expect(Set(Line.all.map(\.type)) == Set(Facts.all.map { $0.name }))
    #expect(Facts.all.count == 34)
  }

  @Test("name their step behind what they say")
  func step() {
    let event = Event(
      seq: 8, at: Given.start, seat: "x", step: 7,
      fact: IdeaWithdrawn(idea: i1))
    #expect(Value.object(event.data).json == #"{"idea":"i1","step":7}"#)
  }

  @Test("of an unknown type are kept as they stand, and do nothing")
  func unknown() throws {
    let data = Value.object([
      .init("weather", "sunny"), .init("step", 1), .init("commit", "x"),
    ])
    let event = try Event(
      seq: 2, at: Given.start, seat: "x", type: "weather.seen", data: data,
      body: .text("warm"))
    #expect(event.type == "weather.seen")
    #expect(event.step == 1)
    #expect(Value.object(event.data) == data)
    #expect(event.fact.text == "warm")
    var session = withIdeas.session
    session.apply(event)
    #expect(Visible(session) == Visible(withIdeas.session))
  }

  @Test(
    "say what is wrong with them, and where",
    arguments: [
      ("idea.captured", #"{"idea":"x1"}"#, "idea"),
      ("idea.captured", #"{}"#, "idea"),
      ("idea.captured", #"{"idea":"i01"}"#, "idea"),
      ("session.opened", #"{"format":1,"session":""}"#, "session"),
      (
        "session.opened",
        #"{"format":1,"session":"u","departments":[{"id":"Ä","name":"x"}]}"#,
        "departments[0].id"
      ),
      ("phase.entered", #"{"phase":"lunch"}"#, "phase"),
      (
        "ballot.counted",
        #"{"round":"r1","ballot":"80000000000000000000000000","dots":{}}"#,
        "ballot"
      ),
      (
        "ballot.counted",
        #"{"round":"r1","ballot":"00000000000000000000000000","dots":{"#
          + #""i1":1000001}}"#, "dots"
      ),
      (
        "round.opened",
        #"{"round":"r1","ideas":[],"rules":{"budget":1,"maxPerIdea":0,"#
          + #""secrecy":"open","admission":"open"}}"#, "rules.maxPerIdea"
      ),
      ("measure.updated", #"{"measure":"m1","progress":101}"#, "progress"),
    ])
  func faults(type: String, data: String, place: String) throws {
    let value = try Value(json: data)
    let fault = #expect(throws: EventFault.self) {
      _ = try Event(
        seq: 1, at: Given.start, seat: "x", type: type, data: value,
        body: .text("x"))
    }
    #expect(fault?.place == place)
  }

  @Test("that carry a text need a body")
  func bodies() {
    for type in Facts.all {
      let needs = [
        "idea.captured", "idea.reworded", "theme.named", "note.added",
        "paper.counted", "measure.agreed",
      ].contains(type.name)
      #expect(type.bodyIsRequired == needs, "\(type.name)")
    }
  }
}
