import Testing
import Workshop

@Suite("Undo")
struct UndoRuleTests {
  @Test("takes back the latest command of this seat")
  func latest() {
    withIdeas.and(IdeaWithdrawn(idea: i1), by: "write-2")
      .when(.undo).then(Undone(seq: 4))
    withIdeas.and(IdeaWithdrawn(idea: i1), by: "write-2")
      .when(.undo, by: "write-2").then(Undone(seq: 5))
  }

  @Test("passes over what something later depends on")
  func passesOver() {
    withIdeas.and(IdeaWithdrawn(idea: i3), by: "write-2")
      .when(.undo).then(Undone(seq: 3))
  }

  @Test("takes all lines of a command, by any of them")
  func step() {
    let captured = given(opened).andAsOne(radweg, ampel)
    captured.when(.undo).then(Undone(seq: 2), Undone(seq: 3))
    captured.when(.undoLine(3)).then(Undone(seq: 2), Undone(seq: 3))
  }

  @Test("of a step's first line alone takes back all of it")
  func firstLine() {
    let undone = given(opened).andAsOne(radweg, ampel).and(Undone(seq: 2))
    #expect(undone.session.ideas.isEmpty)
    #expect(undone.session.history.undone == [2, 3])
  }

  @Test("knows the first line of a step also where it does not say so itself")
  func foreignStep() {
    var session = Session()
    let facts: [any Fact] = [opened, radweg, ampel]
    for (index, fact) in facts.enumerated() {
      session.apply(
        Event(
          seq: index + 1, at: Given.start, seat: "import",
          step: index == 2 ? 2 : nil, fact: fact))
    }
    #expect(session.history.lines(with: 2) == [2, 3])
  }

  @Test("brings a department back to nothing that was taken out since")
  func settingsGone() {
    let moved = withIdeas.after(
      .assign([i1, i2], to: "schule"),
      .revise(SessionRevised(departments: [opened.departments[1]])))
    moved.when(.undoLine(5)).thenRefused(.settingsInUse(5))
  }

  @Test("leaves what was voted on as it was when the round was opened")
  func votedOn() {
    let voted = withPeople.after(.reword(i1, text: "Radwege")).after(
      .openRound(NewRound(ideas: [i1, i2], rules: openRules)), .closeRound(r1),
      by: "vote-2")
    voted.when(.undoLine(9)).thenRefused(.laterEventNames(10, "i1"))
    let later = voted.after(.reword(i1, text: "Wege"))
    later.when(.undo).then(Undone(seq: 12))
  }

  @Test("reaches no round that somebody voted in, be it in secret")
  func secretRound() {
    inSecretRound.when(.undo, box: box()).then(Undone(seq: 9))
    inSecretRound.when(.undoLine(9), box: box(ballot(1)))
      .thenRefused(.roundHasVotes(r1))
  }

  @Test("goes nowhere behind an open round that somebody voted in")
  func behindOpenRound() {
    let voted = box(ballot(1))
    inSecretRound.when(.undo, box: voted).thenRefused(.roundHasVotes(r1))
    inSecretRound.after(.note(i1, text: "Breite?"))
      .when(.undo, box: voted).then(Undone(seq: 10))
    inOpenRound.and(counted(ballot(1))).when(.undo)
      .thenRefused(.roundHasVotes(r1))
  }

  @Test("leaves an open round in the phase that it was opened in")
  func phaseOfOpenRound() {
    let inPhase = withPeople.and(PhaseEntered(phase: .vote))
    let open = inPhase.after(
      .openRound(NewRound(ideas: [i1, i2], rules: openRules)), by: "run-2")
    open.when(.undoLine(9)).thenRefused(.roundIsOpen(r1))
    open.after(.cancelRound(r1), by: "run-2").when(.undoLine(9))
      .then(Undone(seq: 9))
  }

  @Test("takes nobody out of a round that has their ballot")
  func voterGone() {
    let voted = inOpenRound.and(
      counted(ballot(1)), counted(ballot(2)), counted(ballot(3)),
      counted(ballot(4)))
    voted.when(.undoLine(8)).thenRefused(.roundHasVotes(r1))
    inOpenRound.and(counted(ballot(1))).when(.undoLine(8))
      .then(Undone(seq: 8))
  }

  @Test("takes nobody out of a group that has more ballots than would be left")
  func voterOfGroupGone() {
    let round = withIdeas.after(
      .join("verwaltung", count: 1), .join(nil, count: 3),
      .openRound(NewRound(ideas: [i1], rules: openRules)))
    let line = 5
    round.when(.undoLine(line)).then(Undone(seq: line))
    let voted = round.and(counted(ballot(1, group: "verwaltung")))
    voted.when(.undoLine(line)).thenRefused(.roundHasVotes(r1))
  }

  @Test("takes a theme's new name back though ideas were put into it since")
  func renamedTheme() {
    withIdeas.after(
      .theme([i1], name: "Rad"), .renameTheme(t1, name: "Weg"),
      .putInTheme([i2], t1)
    ).when(.undoLine(7)).then(Undone(seq: 7))
  }

  @Test("never takes back identity, ballots and closed rounds")
  func never() {
    let given = inOpenRound.and(
      IdentityChanged(identity: .anonymous), counted(ballot(1)), closed(1))
    given.when(.undoLine(10)).thenRefused(.notUndoable(10))
    given.when(.undoLine(11)).thenRefused(.notUndoable(11))
    given.when(.undoLine(12)).thenRefused(.notUndoable(12))
  }
}

@Suite("Redo")
struct RedoRuleTests {
  @Test("brings back what was undone, the latest first")
  func redo() {
    let undone = withIdeas.after(.undo, .undo)
    undone.when(.redo).then(Redone(seq: 3))
    undone.after(.redo).when(.redo).then(Redone(seq: 4))
    undone.after(.redo, .redo).when(.redo).thenRefused(.nothingToRedo)
  }

  @Test("ends when the seat does something else")
  func somethingElse() {
    withIdeas.after(.undo, .withdraw([i1])).when(.redo)
      .thenRefused(.nothingToRedo)
    withIdeas.after(.undo).after(.withdraw([i1]), by: "write-2")
      .when(.redo).then(Redone(seq: 4))
  }

  @Test("changes no idea of a round that another seat has opened")
  func openRound() {
    let opened = withPeople.after(.reword(i1, text: "Radwege"), .undo)
      .after(
        .openRound(NewRound(ideas: [i1], rules: openRules)), by: "vote-2")
    opened.when(.redo).thenRefused(.laterEventNames(11, "i1"))
  }

  @Test("opens no second round and seals no session with an open one")
  func secondRound() {
    let other = Command.openRound(NewRound(ideas: [i2], rules: openRules))
    withPeople.after(
      .openRound(NewRound(ideas: [i1], rules: openRules)), .undo
    ).after(other, by: "vote-2").when(.redo).thenRefused(.roundIsOpen(r2))
    withPeople.after(.closeSession, .undo).after(other, by: "vote-2")
      .when(.redo).thenRefused(.roundIsOpen(r1))
  }

  @Test("assigns nothing to a department that was taken out since")
  func settingsGone() {
    withIdeas.after(.assign([i3], to: "schule"), .undo)
      .after(
        .revise(SessionRevised(departments: [opened.departments[0]])),
        by: "write-2"
      ).when(.redo).thenRefused(.settingsInUse(5))
  }
}

@Suite("Redaction")
struct RedactionRuleTests {
  @Test("names the line and the reason")
  func redact() {
    withIdeas.when(.redact(2, .personalData)).then(
      Redacted(seq: 2, reason: .personalData))
  }

  @Test("takes the text out at once, as it will be read from the disk")
  func textIsGone() {
    let redacted = withIdeas.after(
      .theme([i1], name: "Rad"), .note(i1, text: "gut"),
      .redact(2, .request), .redact(5, .unlawful), .redact(7, .request))
    #expect(redacted.session[i1]?.text == nil)
    #expect(redacted.session[i1]?.capturedText == nil)
    #expect(redacted.session[i1]?.notes.map(\.text) == [nil])
    #expect(redacted.session[t1]?.name == nil)
    #expect(redacted.session[i1]?.department == "verkehr")
  }

  @Test("erases each wording by its own line")
  func wording() {
    let reworded = withIdeas.after(.reword(i1, text: "Radwege"))
    let first = reworded.after(.redact(2, .request)).session[i1]
    #expect(first?.text == "Radwege")
    #expect(first?.capturedText == nil)
    let second = reworded.after(.redact(5, .request)).session[i1]
    #expect(second?.text == nil)
    #expect(second?.capturedText == "Radweg")
  }

  @Test("takes out what a measure says, and nothing else of it")
  func measure() {
    var content = MeasureContent()
    content.text.title = "Radweg"
    content.department = "verkehr"
    let redacted = withIdeas.after(.agree(content), .redact(5, .request))
    #expect(redacted.session[m1]?.content.text == MeasureText())
    #expect(redacted.session[m1]?.content.department == "verkehr")
  }
}
