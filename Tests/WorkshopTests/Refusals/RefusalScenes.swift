import Testing
import Workshop

/// A decision that is refused, and the reason that it must give.
struct RefusalScene {
  let expected: Refusal
  let actual: Refusal?

  init(_ expected: Refusal, _ actual: Refusal?) {
    self.expected = expected
    self.actual = actual
  }

  init(_ expected: Refusal, _ outcome: Outcome) {
    self.init(expected, outcome.refusal)
  }
}

/// For each refusal at least one decision that gives it.
enum RefusalScenes {
  static let all =
    session + settings + ideas + sorting + rounds + ballots + measures + history

  private static let session: [RefusalScene] = [
    .init(.notOpen, given().when(.enter(.ideate))),
    .init(.alreadyOpen, given(opened).when(.open(opened))),
    .init(
      .sessionIsClosed,
      given(opened, SessionClosed()).when(.enter(.ideate))),
    .init(.nothingChanged, given(opened).when(.setIdentity(.group))),
    .init(
      .emptyTitle, given(opened).when(.revise(SessionRevised(title: " \n")))),
    .init(.noTimer, given(opened).when(.stopTimer)),
    .init(.noTimer, given(opened).when(.extendTimer(minutes: 1))),
    .init(.badMinutes(0), given(opened).when(.startTimer(.vote, minutes: 0))),
    .init(.badCount(0), given(opened).when(.join(nil, count: 0))),
    .init(.badCount(-1), given(opened).when(.setAttendance(nil, count: -1))),
    .init(.unknownParticipant(p1), given(opened).when(.leave(p1))),
    .init(
      .alreadyLeft(p1),
      withPeople.and(ParticipantLeft(participant: p1)).when(.leave(p1))),
  ]

  private static let settings: [RefusalScene] = [
    .init(.unknownLanguage("fr"), opening { $0.language = "fr" }),
    .init(.badMinimum(0), opening { $0.minimumGroup = 0 }),
    .init(.badID("Ä"), opening { $0.fields = [Field(id: "Ä", name: "x")] }),
    .init(
      .idTwice("digital"), opening { $0.fields += $0.fields }),
    .init(.badLetter("AB"), opening { $0.groups[0].short = "AB" }),
    .init(.shortTwice("Z"), opening { $0.groups[0].short = "Z" }),
    .init(
      .departmentInUse("verkehr"),
      withIdeas.when(.revise(SessionRevised(departments: [])))),
    .init(
      .groupInUse("verwaltung"),
      withPeople.when(.revise(SessionRevised(groups: [])))),
    .init(
      .fieldInUse("digital"),
      withIdeas.and(IdeaLabelled(idea: i1, fields: ["digital"]))
        .when(.revise(SessionRevised(fields: [])))),
  ]

  private static let ideas: [RefusalScene] = [
    .init(.emptyText, given(opened).when(.capture([NewIdea(text: "\u{7}")]))),
    .init(
      .textTooLong(characters: 10_001),
      given(opened).when(
        .note(nil, text: String(repeating: "x", count: 10_001)))),
    .init(.nothingChosen, given(opened).when(.capture([]))),
    .init(.unknownIdea(i4), withIdeas.when(.reword(i4, text: "x"))),
    .init(
      .unknownDepartment("bau"), withIdeas.when(.assign([i1], to: "bau"))),
    .init(.unknownGroup("x"), given(opened).when(.join("x", count: 1))),
    .init(.unknownField("x"), withIdeas.when(.label(i1, fields: ["x"]))),
    .init(
      .badCost("viel"),
      given(opened).when(.capture([NewIdea(text: "x", cost: "viel")]))),
    .init(
      .ideaIsWithdrawn(i1),
      withIdeas.and(IdeaWithdrawn(idea: i1)).when(.withdraw([i1]))),
    .init(.ideaIsNotWithdrawn(i1), withIdeas.when(.restore([i1]))),
    .init(
      .ideaInOpenRound(i1), inOpenRound.when(.reword(i1, text: "anders"))),
  ]

  private static let sorting: [RefusalScene] = [
    .init(
      .ideaIsMerged(i1),
      withIdeas.and(IdeasMerged(into: i1, from: [i2]))
        .when(.assign([i2], to: nil))),
    .init(.ideaIsNotMerged(i1), withIdeas.when(.split(i1))),
    .init(.mergeNeedsTwo, withIdeas.when(.merge([], into: i1))),
    .init(.mergeWithItself(i1), withIdeas.when(.merge([i1], into: i1))),
    .init(.unknownTheme(t1), withIdeas.when(.putInTheme([i1], t1))),
    .init(
      .themeNeedsOneDepartment, withIdeas.when(.theme([i1, i3], name: "x"))),
  ]

  private static let rounds: [RefusalScene] = [
    .init(.roundIsOpen(r1), inOpenRound.when(open([i1]))),
    .init(.roundIsOpen(r1), inOpenRound.when(.closeSession)),
    .init(.unknownRound(r1), withPeople.when(.cancelRound(r1))),
    .init(
      .roundIsNotOpen(r1), inOpenRound.and(closed(0)).when(.closeRound(r1))),
    .init(.noIdeas, withPeople.when(open([]))),
    .init(
      .tooManyIdeas(4001), withPeople.when(open((1...4001).map(IdeaID.init)))),
    .init(
      .badRules, withPeople.when(open([i1], Rules(budget: 0, maxPerIdea: 1)))),
    .init(.nobodyHere, withIdeas.when(open([i1]))),
    .init(
      .smallSecretRound(people: 1, minimum: 3),
      withIdeas.after(.join(nil, count: 1)).when(open([i1], secretRules))),
    .init(
      .tooManyVoters(most: 3000),
      withIdeas.after(.join(nil, count: 3000), .join(nil, count: 1))
        .when(open([i1], secretRules))),
    .init(
      .rulesOnlyRise,
      inOpenRound.and(counted(ballot(1)))
        .when(
          .changeRules(r1, Rules(budget: 1, maxPerIdea: 1, secrecy: .open)))),
    .init(
      .boxIsMissing(r1),
      inSecretRound.when(
        .closeRound(r1), box: BallotBox(session: opened.session, round: r2))),
    .init(
      .notTied,
      inOpenRound.and(counted(ballot(1, [i1: 1])), closed(1))
        .when(.drawLot(r1, [i1, i2], seed: "7"))),
    .init(
      .lotWasDrawn("1, 2"),
      inOpenRound.and(counted(ballot(1, [i1: 1, i2: 1])), closed(1))
        .after(.drawLot(r1, [i1, i2], seed: "7"))
        .when(.drawLot(r1, [i1, i2], seed: "8"))),
    .init(
      .roundImported("x.pb"),
      given(opened).after(.importRound(imported()))
        .when(.importRound(imported()))),
    .init(
      .unknownSource("b"),
      given(opened).when(.importRound(imported(sources: ["a", "b"])))),
  ]

  private static let ballots: [RefusalScene] = [
    .init(.tooManyDots(given: 3, budget: 2), casting([i1: 2, i2: 1])),
    .init(.tooManyOnOneIdea(i1, most: 2), casting([i1: 3])),
    .init(.tooManyOnOneIdea(i1, most: 0), casting([i1: -1])),
    .init(
      .tooManyAgainst(given: 2, budget: 1),
      withPeople.after(
        open(
          [i1, i2],
          Rules(
            budget: 1, maxPerIdea: 1,
            against: Rules.Against(budget: 1, maxPerIdea: 1), secrecy: .open))
      ).when(.cast(r1, ballot(1, [i1: -1, i2: -1])))),
    .init(
      .tooFewDots(given: 1, least: 2),
      withPeople.after(
        open(
          [i1], Rules(budget: 2, maxPerIdea: 2, minDots: 2, secrecy: .open))
      ).when(.cast(r1, ballot(1, [i1: 1])))),
    .init(.ideaNotInRound(i4), casting([i4: 1])),
    .init(
      .everybodyHasVoted(people: 4),
      inOpenRound.and(
        counted(ballot(1)), counted(ballot(2)), counted(ballot(3)),
        counted(ballot(4))
      ).when(.cast(r1, ballot(5)))),
    .init(
      .groupHasVoted("verwaltung", people: 1),
      inOpenRound.and(counted(ballot(1, group: "verwaltung")))
        .when(.cast(r1, ballot(2, group: "verwaltung")))),
    .init(
      .ballotTwice,
      inOpenRound.and(counted(ballot(1))).when(.cast(r1, ballot(1)))),
    .init(
      .roundIsNotSecret(r1), inOpenRound.casting(ballot(1), into: box())),
    .init(
      .alreadyVoted(p1),
      inRoundWithCodes.casting(
        ballot(2), voter: p1, into: box(ballot(1), voted: [p1]))),
    .init(
      .codeIsMissing(r1), inRoundWithCodes.casting(ballot(2), into: box())),
  ]

  private static let measures: [RefusalScene] = [
    .init(.emptyMeasure, withIdeas.when(.agree(MeasureContent()))),
    .init(
      .unknownMeasure(m1),
      withIdeas.when(.update(MeasureUpdated(measure: m1, status: .done)))),
    .init(.badDay("bald"), agreeing { $0.due = "bald" }),
    .init(
      .badProgress(101),
      withIdeas.and(MeasureAgreed(measure: m1, content: measure()))
        .when(.update(MeasureUpdated(measure: m1, progress: 101)))),
  ]

  private static let history: [RefusalScene] = [
    .init(.nothingToUndo, given(opened).when(.undo)),
    .init(.nothingToRedo, withIdeas.when(.redo)),
    .init(.unknownLine(9), withIdeas.when(.undoLine(9))),
    .init(.notUndoable(1), withIdeas.when(.undoLine(1))),
    .init(
      .alreadyUndone(4), withIdeas.and(Undone(seq: 4)).when(.undoLine(4))),
    .init(
      .laterEventNames(5, "i1"),
      withIdeas.and(IdeaWithdrawn(idea: i1)).when(.undoLine(2))),
    .init(
      .redactedCannotUndo(4),
      withIdeas.and(Redacted(seq: 4, reason: .request)).when(.undoLine(4))),
    .init(
      .roundHasVotes(r1),
      inOpenRound.and(counted(ballot(1))).when(.undoLine(9))),
    .init(
      .settingsInUse(2),
      given(
        opened,
        SessionRevised(groups: [Group(id: "neu", name: "Neu")]),
        ParticipantJoined(participant: p1, group: "neu")
      ).when(.undoLine(2))),
    .init(.hasNoText(1), withIdeas.when(.redact(1, .request))),
    .init(
      .alreadyRedacted(4),
      withIdeas.and(Redacted(seq: 4, reason: .request))
        .when(.redact(4, .request))),
  ]
}

extension RefusalScenes {
  private static func opening(
    _ change: (inout SessionOpened) -> Void
  ) -> Outcome {
    var changed = opened
    change(&changed)
    return given().when(.open(changed))
  }

  private static func open(
    _ ideas: [IdeaID], _ rules: Rules = openRules
  ) -> Command {
    .openRound(NewRound(ideas: ideas, rules: rules))
  }

  private static func casting(_ dots: Dots) -> Outcome {
    inOpenRound.when(.cast(r1, ballot(1, dots)))
  }

  private static func measure() -> MeasureContent {
    var content = MeasureContent()
    content.ideas = [i1]
    return content
  }

  private static func agreeing(
    _ change: (inout MeasureContent) -> Void
  ) -> Outcome {
    var content = measure()
    change(&content)
    return withIdeas.when(.agree(content))
  }
}

/// A vote on one idea that took place elsewhere.
func imported(
  sources: [String] = ["a"], ballots: [ImportedBallot] = []
) -> ImportedRound {
  ImportedRound(
    newIdeas: [NewIdea(text: "Bänke", source: "a")], sources: sources,
    ballots: ballots,
    rules: Rules(
      budget: 3, maxPerIdea: 3, secrecy: .open, admission: .imported),
    source: "x.pb")
}

/// A secret round to which codes admit.
private let inRoundWithCodes = withPeople.and(
  RoundOpened(
    round: r1, ideas: [i1],
    rules: Rules(
      budget: 1, maxPerIdea: 1, secrecy: .secret, admission: .codes)))

extension Given {
  /// Why a ballot can't go into a box; nil where it can.
  func casting(
    _ ballot: Ballot, voter: ParticipantID? = nil, into box: BallotBox
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try session.cast(ballot, code: "K7M4QX", voter: voter, into: box)
      return nil
    } catch {
      return error
    }
  }
}
