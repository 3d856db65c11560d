import Workshop

/// One event of each type, and its `data` as the table of the log's design
/// has it.
struct Line: Sendable {
  let fact: any Fact
  let type: String
  let data: String

  init(_ type: String, _ data: String, _ fact: any Fact) {
    self.fact = fact
    self.type = type
    self.data = data
  }
}

private let origin = Measure.Origin(session: "u", measure: MeasureID(3))

private let agreed: MeasureContent = {
  var content = MeasureContent()
  content.text.title = "Radweg"
  content.ideas = [i1, i2]
  content.department = "verkehr"
  content.partners = ["schule"]
  content.kind = .decentral
  content.values = [.commonGood, .resilient]
  content.due = "2027-03-31"
  content.cost = "1200.50"
  content.pilot = "Kiezbox"
  content.carriedFrom = origin
  return content
}()

private let allRules = Rules(
  budget: 6, maxPerIdea: 3, minDots: 1,
  against: Rules.Against(budget: 2, maxPerIdea: 1), secrecy: .open,
  admission: .imported, seen: .listed)

private let allRulesAsWritten =
  #"{"budget":6,"maxPerIdea":3,"minDots":1,"against":{"budget":2,"#
  + #""maxPerIdea":1},"secrecy":"open","admission":"import","seen":"listed"}"#

extension Line {
  static let all: [Line] = [
    Line(
      "session.opened",
      #"{"format":1,"session":"u","title":"T","question":"Q","language":"en","#
        + #""template":"berlin","departments":[{"id":"d","name":"D","short":"#
        + #""Dd","keywords":["k"]}],"groups":[{"id":"g","name":"G","short":"G"}"#
        + #",{"id":"h","name":"H"}],"fields":[{"id":"f","name":"F"}],"agenda":"#
        + #"[{"phase":"check-in","minutes":5}],"identity":"named","#
        + #""minimumGroup":4,"follows":"v"}"#,
      SessionOpened(
        session: "u", title: "T", question: "Q", language: "en",
        template: "berlin",
        departments: [
          Department(id: "d", name: "D", short: "Dd", keywords: ["k"])
        ],
        groups: [
          Group(id: "g", name: "G", short: "G"), Group(id: "h", name: "H"),
        ], fields: [Field(id: "f", name: "F")],
        agenda: [AgendaItem(phase: .checkIn, minutes: 5)], identity: .named,
        minimumGroup: 4, follows: "v")),
    Line(
      "session.revised", #"{"title":"T","fields":[],"agenda":[]}"#,
      SessionRevised(title: "T", fields: [], agenda: [])),
    Line("session.closed", "{}", SessionClosed()),
    Line(
      "identity.changed", #"{"identity":"anonymous"}"#,
      IdentityChanged(identity: .anonymous)),
    Line(
      "phase.entered", #"{"phase":"check-in"}"#, PhaseEntered(phase: .checkIn)),
    Line(
      "timer.started",
      #"{"phase":"vote","startedAt":"2026-11-23T09:00:00.000Z","#
        + #""endsAt":"2026-11-23T09:05:00.000Z"}"#,
      TimerStarted(
        phase: .vote, startedAt: Given.start,
        endsAt: Given.start.adding(minutes: 5))),
    Line(
      "timer.extended", #"{"endsAt":"2026-11-23T09:01:00.000Z"}"#,
      TimerExtended(endsAt: Given.start.adding(minutes: 1))),
    Line("timer.stopped", "{}", TimerStopped()),
    Line(
      "participant.joined", #"{"participant":"p1","group":"zivil"}"#,
      ParticipantJoined(participant: p1, group: "zivil")),
    Line(
      "participant.left", #"{"participant":"p1"}"#,
      ParticipantLeft(participant: p1)),
    Line(
      "idea.captured",
      #"{"idea":"i1","group":"g","participant":"p1","department":"d","#
        + #""cost":"12","source":"p003"}"#,
      IdeaCaptured(
        idea: i1, text: "Radweg", group: "g", participant: p1, department: "d",
        cost: "12", source: "p003")),
    Line(
      "idea.reworded", #"{"idea":"i1"}"#, IdeaReworded(idea: i1, text: "x")),
    Line(
      "idea.assigned", #"{"idea":"i1","department":null,"by":"suggestion"}"#,
      IdeaAssigned(idea: i1, department: nil, by: .suggestion)),
    Line(
      "idea.shared", #"{"idea":"i1","departments":["d"]}"#,
      IdeaShared(idea: i1, departments: ["d"])),
    Line(
      "idea.labelled", #"{"idea":"i1","fields":[]}"#,
      IdeaLabelled(idea: i1, fields: [])),
    Line(
      "theme.named", #"{"theme":"t1","department":"d"}"#,
      ThemeNamed(theme: t1, department: "d", text: "Rad")),
    Line(
      "idea.themed", #"{"idea":"i1","theme":null}"#,
      IdeaThemed(idea: i1, theme: nil)),
    Line(
      "ideas.merged", #"{"into":"i1","from":["i3","i2"]}"#,
      IdeasMerged(into: i1, from: [i3, i2])),
    Line("idea.split", #"{"idea":"i1"}"#, IdeaSplit(idea: i1)),
    Line("idea.withdrawn", #"{"idea":"i1"}"#, IdeaWithdrawn(idea: i1)),
    Line("idea.restored", #"{"idea":"i1"}"#, IdeaRestored(idea: i1)),
    Line("note.added", "{}", NoteAdded(idea: nil, text: "x")),
    Line(
      "round.opened",
      #"{"round":"r1","ideas":["i2","i1"],"rules":"# + allRulesAsWritten
        + #","funds":"100","source":"x.pb"}"#,
      RoundOpened(
        round: r1, ideas: [i2, i1], rules: allRules, funds: "100",
        source: "x.pb")),
    Line(
      "rules.changed",
      #"{"round":"r1","rules":{"budget":2,"maxPerIdea":2,"secrecy":"secret","#
        + #""admission":"open"}}"#,
      RulesChanged(round: r1, rules: secretRules)),
    Line(
      "ballot.counted",
      #"{"round":"r1","ballot":"00000000000000000000000001","group":"g","#
        + #""dots":{"i2":-1,"i10":2,"i11":0}}"#,
      BallotCounted(
        round: r1,
        ballot: ballot(
          1, [IdeaID(10): 2, i2: -1, IdeaID(11): 0], group: "g"))),
    Line(
      "paper.counted", #"{"round":"r1","ballots":3,"dots":{"i1":3}}"#,
      PaperCounted(
        round: r1, count: PaperCount(text: "x", ballots: 3, dots: [i1: 3]))),
    Line(
      "round.closed",
      #"{"round":"r1","ballots":1,"voted":["p1"],"codes":["K"],"box":"x"}"#,
      RoundClosed(round: r1, ballots: 1, voted: [p1], codes: ["K"], box: "x")),
    Line("round.cancelled", #"{"round":"r1"}"#, RoundCancelled(round: r1)),
    Line(
      "lot.drawn",
      #"{"round":"r1","ideas":["i1","i2"],"seed":"s","order":["i2","i1"]}"#,
      LotDrawn(
        round: r1, lot: Lot(ideas: [i1, i2], seed: "s", order: [i2, i1]))),
    Line(
      "measure.agreed",
      #"{"measure":"m1","ideas":["i1","i2"],"department":"verkehr","partners":"#
        + #"["schule"],"kind":"decentral","values":["common-good","resilient"],"#
        + #""due":"2027-03-31","cost":"1200.50","pilot":"Kiezbox","#
        + #""carriedFrom":{"session":"u","measure":"m3"}}"#,
      MeasureAgreed(measure: m1, content: agreed)),
    Line(
      "measure.updated",
      #"{"measure":"m1","department":"","kind":null,"status":"under-review","#
        + #""progress":40}"#,
      MeasureUpdated(
        measure: m1, change: MeasureChange(department: "", kind: .some(nil)),
        status: .underReview, progress: 40, text: "x")),
    Line("undone", #"{"seq":3}"#, Undone(seq: 3)),
    Line("redone", #"{"seq":3}"#, Redone(seq: 3)),
    Line(
      "redacted", #"{"seq":3,"reason":"personal-data"}"#,
      Redacted(seq: 3, reason: .personalData)),
  ]
}
