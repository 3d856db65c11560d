import Testing
import Workshop

@Suite("The session")
struct SessionRuleTests {
  @Test("is opened with texts made safe")
  func opening() {
    var typed = opened
    typed.title = " Kiez\u{1b}[31m\nwerkstatt "
    typed.departments[0].name = "Ver\u{202e}kehr"
    typed.groups[0].short = ""
    var safe = opened
    safe.title = "Kiez[31m werkstatt"
    safe.departments[0].name = "Verkehr"
    safe.groups[0].short = nil
    given().when(.open(typed)).then(safe)
  }

  @Test("is opened with nothing that a reader would refuse")
  func agenda() {
    var long = opened
    long.agenda = [AgendaItem(phase: .vote, minutes: 1441)]
    given().when(.open(long)).thenRefused(.badMinutes(1441))
  }

  @Test("takes settings anew")
  func revision() {
    given(opened).when(.revise(SessionRevised(title: "Neu ")))
      .then(SessionRevised(title: "Neu"))
  }

  @Test("is not revised by what is so already")
  func revisionOfNothing() {
    given(opened)
      .when(.revise(SessionRevised(title: opened.title, groups: opened.groups)))
      .thenRefused(.nothingChanged)
    given(opened).when(.revise(SessionRevised())).thenRefused(.nothingChanged)
  }

  @Test("tightens who had an idea for all, and loosening brings nothing back")
  func identity() {
    let idea = IdeaCaptured(
      idea: i1, text: "Radweg", group: "zivil", participant: p1)
    let named = given(
      opened, IdentityChanged(identity: .named),
      ParticipantJoined(participant: p1, group: "zivil"), idea)
    #expect(named.session[i1]?.participant == p1)
    let tightened = named.after(.setIdentity(.anonymous))
    #expect(tightened.session[i1]?.participant == nil)
    #expect(tightened.session[i1]?.group == nil)
    let loosened = tightened.after(.setIdentity(.named))
    #expect(loosened.session[i1]?.participant == nil)
    #expect(loosened.session[i1]?.group == nil)
  }

  @Test("writes of an idea only what its identity allows")
  func capturedAsAllowed() {
    let idea = NewIdea(text: "Radweg", group: "zivil", participant: p1)
    withPeople.when(.capture([idea])).then(
      IdeaCaptured(idea: i4, text: "Radweg", group: "zivil"))
    withPeople.and(IdentityChanged(identity: .anonymous))
      .when(.capture([idea])).then(IdeaCaptured(idea: i4, text: "Radweg"))
  }

  @Test("enters any phase from any other")
  func phases() {
    given(opened).when(.enter(.close)).then(PhaseEntered(phase: .close))
    given(opened, PhaseEntered(phase: .close)).when(.enter(.checkIn))
      .then(PhaseEntered(phase: .checkIn))
  }

  @Test("sets, extends and stops the clock")
  func timer() {
    let now = Given.start
    let started = TimerStarted(
      phase: .ideate, startedAt: now, endsAt: now.adding(minutes: 20))
    given(opened).when(.startTimer(.ideate, minutes: 20), at: now).then(
      TimerStarted(
        phase: .ideate, startedAt: now, endsAt: now.adding(minutes: 20)))
    let running = given(opened, started)
    running.when(.extendTimer(minutes: 1), at: now)
      .then(TimerExtended(endsAt: now.adding(minutes: 21)))
    running.when(.extendTimer(minutes: 1), at: now.adding(minutes: 30))
      .then(TimerExtended(endsAt: now.adding(minutes: 31)))
    running.when(.stopTimer).then(TimerStopped())
  }

  @Test("never lets a clock end before it began, or beyond all years")
  func timerLimits() {
    let now = Given.start
    let running = given(
      opened,
      TimerStarted(
        phase: .ideate, startedAt: now, endsAt: now.adding(minutes: 1)))
    running.when(.extendTimer(minutes: -5), at: now)
      .then(TimerExtended(endsAt: now))
    running.when(.extendTimer(minutes: .max), at: now)
      .thenRefused(.badMinutes(.max))
    running.when(.extendTimer(minutes: 0), at: now).thenRefused(.badMinutes(0))
  }

  @Test("writes no time earlier than the line before")
  func clockJumpsBack() {
    let outcome = withIdeas.when(
      .enter(.vote), at: Timestamp(milliseconds: 0))
    #expect(outcome.events.first?.at == withIdeas.events.last?.at)
  }

  @Test("is sealed, and then takes only what goes on afterwards")
  func seal() {
    let sealed = withIdeas.after(.closeSession)
    sealed.when(.note(nil, text: "Danke")).then(
      NoteAdded(idea: nil, text: "Danke"))
    sealed.when(.importRound(imported())).thenRefused(.sessionIsClosed)
    sealed.when(.undo).then(Undone(seq: 5))
  }

  @Test("under its seal takes nothing back that was done before")
  func sealAndUndo() {
    let sealed = given(opened).and(radweg, by: "write-2")
      .after(.closeSession)
    sealed.when(.undo, by: "write-2").thenRefused(.nothingToUndo)
    sealed.when(.undoLine(2)).thenRefused(.sessionIsClosed)
  }

  @Test("does not begin again with a second opening line")
  func secondOpening() {
    var other = opened
    other.title = "Anders"
    #expect(given(opened, other).session.title == opened.title)
  }
}

@Suite("Several commands together")
struct TogetherRuleTests {
  private let bench = Command.capture([NewIdea(text: "Bänke")])

  @Test("see each what those before did, and are undone as one")
  func together() {
    let outcome = withIdeas.when(
      .together([bench, .assign([i4], to: "schule")]))
    outcome.then(
      IdeaCaptured(idea: i4, text: "Bänke"),
      IdeaAssigned(idea: i4, department: "schule", by: .person))
    #expect(outcome.events.map(\.step) == [5, 5])
    let done = withIdeas.after(
      .together([bench, .assign([i4], to: "schule")]))
    done.when(.undo).then(Undone(seq: 5), Undone(seq: 6))
  }

  @Test("are refused whole where one of them is")
  func refused() {
    withIdeas.when(.together([bench, .enter(.checkIn), .reword(i4, text: "")]))
      .thenRefused(.emptyText)
    withIdeas.when(.together([])).thenRefused(.nothingChosen)
    withIdeas.after(.closeSession).when(.together([bench]))
      .thenRefused(.sessionIsClosed)
    withIdeas.when(.together([.closeSession, bench]))
      .thenRefused(.sessionIsClosed)
  }

  @Test("are no step where one of them counts ballots")
  func ballots() {
    let outcome = withIdeas.when(.together([bench, .importRound(imported())]))
    #expect(outcome.refusal == nil)
    #expect(outcome.events.allSatisfy { $0.step == nil })
  }
}

@Suite("People")
struct PeopleRuleTests {
  @Test("come as many at once, as one step")
  func join() {
    let outcome = given(opened).when(.join("zivil", count: 2))
    outcome.then(
      ParticipantJoined(participant: p1, group: "zivil"),
      ParticipantJoined(participant: ParticipantID(2), group: "zivil"))
    #expect(outcome.events.map(\.step) == [2, 2])
  }

  @Test("are set to a number: the missing come, the latest leave")
  func attendance() {
    withPeople.when(.setAttendance(nil, count: 4))
      .then(ParticipantJoined(participant: ParticipantID(5), group: nil))
    withPeople.when(.setAttendance(nil, count: 1)).then(
      ParticipantLeft(participant: ParticipantID(3)),
      ParticipantLeft(participant: ParticipantID(4)))
  }

  @Test("leave, and stay among all who ever came")
  func leave() {
    let left = withPeople.after(.leave(p1))
    #expect(left.session.peopleHere.count == 3)
    #expect(left.session.participants.count == 4)
    left.when(.join(nil, count: 1))
      .then(ParticipantJoined(participant: ParticipantID(5), group: nil))
  }

  @Test("who left twice in a foreign log left the first time")
  func leftTwice() {
    let left = withPeople.and(
      ParticipantLeft(participant: p1), ParticipantLeft(participant: p1))
    #expect(left.session[p1]?.leftSeq == 9)
  }
}
