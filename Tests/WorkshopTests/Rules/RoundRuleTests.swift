import Testing
import Workshop

@Suite("A round")
struct RoundRuleTests {
  @Test("is opened on ideas that stand, each once")
  func opening() {
    let new = NewRound(ideas: [i1, i2, i1], rules: openRules, funds: "100")
    withPeople.when(.openRound(new)).then(
      RoundOpened(round: r1, ideas: [i1, i2], rules: openRules, funds: "100"))
    withPeople.and(IdeasMerged(into: i1, from: [i2])).when(.openRound(new))
      .thenRefused(.ideaIsMerged(i1))
  }

  @Test(
    "is not opened by rules that nobody can follow or that only imports have",
    arguments: [
      Rules(budget: 1, maxPerIdea: 0, secrecy: .open),
      Rules(budget: 3, maxPerIdea: 1, minDots: 3, secrecy: .open),
      Rules(budget: 3, maxPerIdea: 1, minDots: -1, secrecy: .open),
      Rules(budget: 1_000_001, maxPerIdea: 1, secrecy: .open),
      Rules(
        budget: 1, maxPerIdea: 1, secrecy: .open, admission: .imported),
      Rules(budget: 1, maxPerIdea: 1, secrecy: .open, seen: .listed),
    ])
  func badRules(rules: Rules) {
    withPeople.when(.openRound(NewRound(ideas: [i1, i2], rules: rules)))
      .thenRefused(.badRules)
    inOpenRound.after(.cancelRound(r1))
      .after(.openRound(NewRound(ideas: [i1, i2], rules: openRules)))
      .when(.changeRules(r2, rules)).thenRefused(.badRules)
  }

  @Test("with few people is secret only with consent")
  func consent() {
    var new = NewRound(ideas: [i1], rules: secretRules)
    let few = withIdeas.after(.join(nil, count: 2))
    few.when(.openRound(new))
      .thenRefused(.smallSecretRound(people: 2, minimum: 3))
    new.consent = true
    few.when(.openRound(new)).then(
      RoundOpened(round: r1, ideas: [i1], rules: secretRules))
    few.after(.openRound(NewRound(ideas: [i1], rules: openRules)))
      .when(.changeRules(r1, secretRules))
      .thenRefused(.smallSecretRound(people: 2, minimum: 3))
  }

  @Test("has rules that change freely before the first vote, then only rise")
  func rules() {
    let more = Rules(budget: 3, maxPerIdea: 2, secrecy: .open)
    let fewer = Rules(budget: 1, maxPerIdea: 1, secrecy: .open)
    inOpenRound.when(.changeRules(r1, fewer)).then(
      RulesChanged(round: r1, rules: fewer))
    let voted = inOpenRound.and(counted(ballot(1)))
    voted.when(.changeRules(r1, more)).then(
      RulesChanged(round: r1, rules: more))
    inSecretRound.when(
      .changeRules(r1, Rules(budget: 1, maxPerIdea: 1)), box: box(ballot(1))
    ).thenRefused(.rulesOnlyRise)
  }

  @Test("that is open writes a ballot when it is cast, zeros left out")
  func castOpenly() {
    inOpenRound.when(.cast(r1, ballot(1, [i1: 2, i2: 0]))).then(
      counted(ballot(1, [i1: 2])))
    inOpenRound.when(.cast(r1, ballot(1))).then(counted(ballot(1)))
    inOpenRound.when(.cast(r1, Ballot(id: "b1", dots: [:])))
      .thenRefused(.badID("b1"))
  }

  @Test("that is secret writes no ballot and no paper before it closes")
  func secretWritesNothing() {
    inSecretRound.when(.cast(r1, ballot(1, [i1: 1])))
      .thenRefused(.boxIsMissing(r1))
    let paper = PaperCounted(
      round: r1, count: PaperCount(text: "Hände", ballots: 3, dots: [:]))
    inSecretRound.when(.countPaper(r1, paper.count))
      .thenRefused(.roundIsOpen(r1))
    inSecretRound.after(.closeRound(r1)).when(.countPaper(r1, paper.count))
      .then(paper)
  }

  @Test("counts hands apart")
  func paper() {
    let count = PaperCount(text: " Hände ", ballots: 3, dots: [i1: 3])
    let expected = PaperCount(text: "Hände", ballots: 3, dots: [i1: 3])
    inOpenRound.when(.countPaper(r1, count)).then(
      PaperCounted(round: r1, count: expected))
    inOpenRound.when(
      .countPaper(r1, PaperCount(text: "x", ballots: 1, dots: [i1: .max]))
    ).thenRefused(.badCount(.max))
    let counted = inOpenRound.after(.countPaper(r1, count), .closeRound(r1))
    #expect(counted.session[r1].map(counted.session.tally)?.dots == 0)
  }

  @Test("is cancelled")
  func cancel() {
    inOpenRound.when(.cancelRound(r1)).then(RoundCancelled(round: r1))
    inOpenRound.after(.cancelRound(r1)).when(.closeRound(r1))
      .thenRefused(.roundIsNotOpen(r1))
  }

  @Test("is drawn a lot for among ideas that are tied")
  func lot() {
    let tied = inOpenRound.and(counted(ballot(1, [i1: 1, i2: 1])), closed(1))
    let outcome = tied.when(.drawLot(r1, [i2, i1], seed: "7"))
    outcome.then(
      LotDrawn(
        round: r1, lot: Lot(ideas: [i1, i2], seed: "7", order: [i1, i2])))
    tied.when(.drawLot(r1, [i1, i1], seed: "7")).thenRefused(.notTied)
    tied.when(.drawLot(r1, [i1, i3], seed: "7")).thenRefused(.notTied)
    inOpenRound.when(.drawLot(r1, [i1, i2], seed: "7"))
      .thenRefused(.roundIsOpen(r1))
  }

  @Test("is drawn a lot for once: the first one holds, also for one idea more")
  func secondLot() {
    let tied = inOpenRound.and(
      counted(ballot(1, [i1: 1, i2: 1])), closed(1)
    ).after(.drawLot(r1, [i1, i2], seed: "7"))
    tied.when(.drawLot(r1, [i2, i1], seed: "8"))
      .thenRefused(.lotWasDrawn("1, 2"))
  }

  @Test("may be voted in by everybody who was there while it was open")
  func electorate() {
    let moved = inOpenRound.and(
      ParticipantLeft(participant: p1),
      ParticipantJoined(participant: ParticipantID(5), group: nil))
    #expect(
      moved.session[r1].map { moved.session.electorate(of: $0).count } == 5)
    let later = moved.and(
      closed(0), ParticipantJoined(participant: ParticipantID(6), group: nil))
    #expect(
      later.session[r1].map { later.session.electorate(of: $0).count } == 5)
  }
}

@Suite("A box")
struct BoxRuleTests {
  @Test("is the same for the same ballots in any order")
  func order() throws {
    var one = box(ballot(1), ballot(2))
    var other = box(ballot(2))
    one.insert(ballot(3), code: "X")
    other.insert(ballot(3), code: "CODE1")
    other.insert(ballot(1), code: "X")
    #expect(one == other)
  }

  @Test("keeps who voted only where codes admit them")
  func voters() throws {
    let cast = try inSecretRound.session.cast(
      ballot(1, [i1: 1, i2: 0]), code: "K7M4QX", voter: p1, into: box())
    #expect(cast.voted.isEmpty)
    #expect(cast.ballots == [ballot(1, [i1: 1])])
  }

  @Test("takes nobody who was not there")
  func stranger() {
    let coded = withPeople.after(
      .openRound(
        NewRound(
          ideas: [i1],
          rules: Rules(budget: 1, maxPerIdea: 1, admission: .codes))))
    let stranger = ParticipantID(9)
    #expect(
      coded.casting(ballot(1), voter: stranger, into: box())
        == .unknownParticipant(stranger))
  }

  @Test("of another session is not taken")
  func otherSession() {
    let other = BallotBox(session: "x", round: r1)
    #expect(
      inSecretRound.casting(ballot(1), into: other) == .boxIsMissing(r1))
    inSecretRound.when(.closeRound(r1), box: other)
      .thenRefused(.boxIsMissing(r1))
  }
}

@Suite("Closing a round")
struct ClosingRuleTests {
  private let full = box(
    ballot(3, [i1: 1]), ballot(1), ballot(2, [i2: 2]), voted: [p1])

  @Test("writes the ballots of the box by id and then the seal, all at once")
  func secret() {
    let outcome = inSecretRound.when(.closeRound(r1), box: full)
    let ballots = [ballot(1), ballot(2, [i2: 2]), ballot(3, [i1: 1])]
    #expect(
      outcome.events.dropLast().map(\.fact).compactMap {
        ($0 as? BallotCounted)?.ballot
      } == ballots)
    #expect(Set(outcome.events.map(\.at)).count == 1)
    #expect(outcome.events.allSatisfy { $0.step == nil })
    let seal = outcome.events.last?.fact as? RoundClosed
    #expect(seal?.ballots == 3)
    #expect(seal?.codes == ["CODE0", "CODE1", "CODE2"])
    #expect(seal?.voted.isEmpty == true)
  }

  @Test("that was begun is finished, with the time of the lines that are there")
  func begun() {
    let whole = inSecretRound.when(.closeRound(r1), box: full)
    for written in 1...3 {
      var torn = inSecretRound
      for event in whole.events.prefix(written) {
        torn = torn.and(event.fact)
      }
      let late = Given.start.adding(minutes: 60)
      let rest = torn.when(.closeRound(r1), box: full, at: late)
      #expect(
        rest.events.map(\.fact.members)
          == whole.events.dropFirst(written).map(\.fact.members))
      #expect(
        rest.events.allSatisfy { $0.at == torn.events.last?.at })
    }
  }

  @Test("that was begun is not finished without its box")
  func begunWithoutBox() {
    inSecretRound.and(counted(ballot(1))).when(.closeRound(r1))
      .thenRefused(.boxIsMissing(r1))
    inSecretRound.and(counted(ballot(9))).when(.closeRound(r1), box: full)
      .thenRefused(.boxIsMissing(r1))
  }

  @Test("of few ballots needs consent")
  func few() {
    inSecretRound.when(.closeRound(r1), box: box(ballot(1)))
      .thenRefused(.smallSecretRound(people: 1, minimum: 3))
    let outcome = inSecretRound.when(
      .closeRound(r1, consent: true), box: box(ballot(1)))
    #expect(outcome.events.count == 2)
  }

  @Test("seals the data of the ballots in their order and the codes")
  func seal() {
    let sealed = RoundClosed.sealed(
      data: [#"{"round":"r1"}"#, "{}"], codes: ["A", "B"])
    #expect(sealed == "{\"round\":\"r1\"}\n{}\nA\nB\n")
    inOpenRound.and(counted(ballot(1, [i1: 1]))).when(.closeRound(r1))
      .then(
        RoundClosed(
          round: r1, ballots: 1, voted: [], codes: [],
          box: expectedSeal(
            #"{"round":"r1","ballot":"00000000000000000000000001","#
              + #""dots":{"i1":1}}"# + "\n")))
  }

  private func expectedSeal(_ text: String) -> String {
    Base64URL.encode(Array(Array(text.utf8).reversed().prefix(32)))
  }
}

@Suite("Importing a round")
struct ImportRuleTests {
  private func vote(
    _ dots: [String: Int], id: String = ballot(1).id
  ) -> ImportedBallot {
    ImportedBallot(id: id, group: nil, dots: dots)
  }

  @Test("captures, opens, counts and closes, and is no step")
  func whole() {
    let outcome = given(opened).when(
      .importRound(imported(ballots: [vote(["a": 2])])))
    #expect(
      outcome.events.map(\.type) == [
        "idea.captured", "round.opened", "ballot.counted", "round.closed",
      ])
    #expect(outcome.events.allSatisfy { $0.step == nil })
    #expect(outcome.session[r1].map(outcome.session.tally)?.dots == 2)
  }

  @Test("means its own idea where an older one has the same source")
  func sameSource() {
    let older = given(opened).and(
      IdeaCaptured(idea: i1, text: "Älter", source: "a"))
    let outcome = older.when(.importRound(imported()))
    #expect(outcome.session[r1]?.ideas == [i2])
  }

  @Test("loses no dots on ideas that it does not know")
  func unknownDots() {
    given(opened).when(.importRound(imported(ballots: [vote(["z": 1])])))
      .thenRefused(.unknownSource("z"))
  }

  @Test("takes no ballot and no idea twice")
  func twice() {
    given(opened).when(
      .importRound(imported(ballots: [vote(["a": 1]), vote(["a": 2])]))
    ).thenRefused(.ballotTwice)
    given(opened).when(.importRound(imported(sources: ["a", "a"])))
      .thenRefused(.idTwice("a"))
  }

  @Test("adds groups and fields that are missing, once")
  func settings() {
    var new = imported()
    new.newGroups = [opened.groups[0], Group(id: "polis-0", name: "polis-0")]
    let outcome = given(opened).when(.importRound(new))
    #expect(
      outcome.session.groups.map(\.id) == ["verwaltung", "zivil", "polis-0"])
  }

  @Test("takes only rules of imports")
  func rules() {
    var new = imported()
    new.rules.admission = .open
    given(opened).when(.importRound(new)).thenRefused(.badRules)
  }
}
