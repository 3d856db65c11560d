import Testing
import Workshop

@Suite("Ideas")
struct IdeaRuleTests {
  @Test("are captured with new numbers, their fields behind each")
  func capture() {
    let outcome = withIdeas.when(
      .capture([
        NewIdea(text: " Bänke\r\n", fields: ["digital", "digital"]),
        NewIdea(text: "Bäume", department: "verkehr", cost: "12.50"),
      ]))
    outcome.then(
      IdeaCaptured(idea: i4, text: "Bänke"),
      IdeaLabelled(idea: i4, fields: ["digital"]),
      IdeaCaptured(
        idea: IdeaID(5), text: "Bäume", department: "verkehr", cost: "12.50"))
    #expect(outcome.events.map(\.step) == [5, 5, 5])
  }

  @Test("never get a number again, even of an idea that was undone")
  func numbersStay() {
    withIdeas.after(.undo).when(.capture([NewIdea(text: "Bänke")]))
      .then(IdeaCaptured(idea: i4, text: "Bänke"))
  }

  @Test("are reworded")
  func reword() {
    withIdeas.when(.reword(i1, text: "Radwege")).then(
      IdeaReworded(idea: i1, text: "Radwege"))
    withIdeas.when(.reword(i1, text: "Radweg ")).thenRefused(.nothingChanged)
  }

  @Test("are assigned, those that are there already left out")
  func assign() {
    withIdeas.when(.assign([i1, i3], to: "verkehr")).then(
      IdeaAssigned(idea: i3, department: "verkehr", by: .person))
    withIdeas.when(.assign([i1], to: nil)).then(
      IdeaAssigned(idea: i1, department: nil, by: .person))
  }

  @Test("that are named twice in a command are taken once")
  func namedTwice() {
    withIdeas.when(.assign([i3, i3], to: "schule")).then(
      IdeaAssigned(idea: i3, department: "schule", by: .person))
    withIdeas.when(.withdraw([i1, i1])).then(IdeaWithdrawn(idea: i1))
    withIdeas.when(.merge([i2, i2], into: i1)).then(
      IdeasMerged(into: i1, from: [i2]))
    withIdeas.when(.share(i1, with: ["schule", "schule"])).then(
      IdeaShared(idea: i1, departments: ["schule"]))
  }

  @Test("leave a theme of the old department with it")
  func assignedOutOfTheme() {
    let themed = withIdeas.after(.theme([i1, i2], name: "Rad"))
    themed.when(.assign([i1], to: "schule")).then(
      IdeaAssigned(idea: i1, department: "schule", by: .person),
      IdeaThemed(idea: i1, theme: nil))
  }

  @Test("are not shared with the department that takes the lead")
  func assignedToSharer() {
    withIdeas.after(.share(i1, with: ["schule"]))
      .when(.assign([i1], to: "schule")).then(
        IdeaAssigned(idea: i1, department: "schule", by: .person),
        IdeaShared(idea: i1, departments: []))
  }

  @Test("are labelled and shared, each whole")
  func labelAndShare() {
    withIdeas.when(.label(i1, fields: ["digital"])).then(
      IdeaLabelled(idea: i1, fields: ["digital"]))
    withIdeas.when(.share(i1, with: ["verkehr", "schule"])).then(
      IdeaShared(idea: i1, departments: ["schule"]))
  }

  @Test("form a theme of one department")
  func theme() {
    let themed = withIdeas.when(.theme([i1, i2], name: " Rad\nund Fuß "))
    themed.then(
      ThemeNamed(theme: t1, department: "verkehr", text: "Rad und Fuß"),
      IdeaThemed(idea: i1, theme: t1), IdeaThemed(idea: i2, theme: t1))
    let given = withIdeas.after(.theme([i1, i2], name: "Rad"))
    given.when(.putInTheme([i2], nil)).then(IdeaThemed(idea: i2, theme: nil))
    given.when(.renameTheme(t1, name: "Fuß")).then(
      ThemeNamed(theme: t1, department: "verkehr", text: "Fuß"))
    given.when(.putInTheme([i3], t1)).thenRefused(.themeNeedsOneDepartment)
  }

  @Test("are withdrawn and restored")
  func withdraw() {
    let withdrawn = withIdeas.after(.withdraw([i1]))
    #expect(withdrawn.session.standingIdeas.map(\.id) == [i2, i3])
    withdrawn.when(.restore([i1])).then(IdeaRestored(idea: i1))
    withdrawn.when(.merge([i2], into: i1)).thenRefused(.ideaIsWithdrawn(i1))
  }

  @Test("of an open round are not merged, withdrawn or reworded")
  func openRound() {
    inOpenRound.when(.merge([i2], into: i1)).thenRefused(.ideaInOpenRound(i1))
    inOpenRound.when(.withdraw([i3])).thenRefused(.ideaInOpenRound(i3))
    inOpenRound.when(.assign([i3], to: "schule")).then(
      IdeaAssigned(idea: i3, department: "schule", by: .person))
    inOpenRound.after(.closeRound(r1)).when(.withdraw([i3]))
      .then(IdeaWithdrawn(idea: i3))
  }

  @Test("carry notes")
  func notes() {
    let noted = withIdeas.after(.note(i1, text: "gut"), .note(nil, text: "x"))
    #expect(noted.session[i1]?.notes.map(\.text) == ["gut"])
    #expect(noted.session.notes.map(\.text) == ["x"])
  }
}

@Suite("Merging")
struct MergeRuleTests {
  let merged = withIdeas.after(.merge([i2], into: i1), .merge([i1], into: i3))

  @Test("leads to the idea that stands in the end")
  func standing() {
    #expect(merged.session.standing(i2) == i3)
    #expect(merged.session.originals(of: i3).map(\.id) == [i1, i2])
    #expect(
      merged.session.originalsByIdea.mapValues { $0.map(\.id) }
        == [i3: [i1, i2]])
    merged.when(.merge([i2], into: i3)).thenRefused(.ideaIsMerged(i1))
  }

  @Test("is taken apart one level at a time")
  func split() {
    merged.when(.split(i3)).then(IdeaSplit(idea: i1))
    merged.when(.split(i2)).then(IdeaSplit(idea: i2))
  }

  @Test("that would close a circle is ignored whole by the fold")
  func circle() {
    let foreign = merged.and(IdeasMerged(into: i2, from: [i3]))
    #expect(Visible(foreign.session) == Visible(merged.session))
    let itself = withIdeas.and(IdeasMerged(into: i1, from: [i2, i1]))
    #expect(itself.session.standingIdeas.count == 3)
  }

  @Test("into an idea of an open round can't be undone into being")
  func splitUndone() {
    let split = withPeople.after(.merge([i2], into: i1), .split(i1))
      .after(
        .openRound(NewRound(ideas: [i1, i3], rules: openRules)), by: "vote-2")
    split.when(.undoLine(10)).thenRefused(.ideaInOpenRound(i1))
  }
}

@Suite("Measures")
struct MeasureRuleTests {
  private var content: MeasureContent {
    var content = MeasureContent()
    content.text.title = " Radweg\nbauen "
    content.text.responsible = "Frau Öz"
    content.ideas = [i1, i1]
    content.department = "verkehr"
    content.partners = ["schule", "verkehr", "schule"]
    content.due = "2027-03"
    content.pilot = "Kiez\u{1b}box"
    return content
  }

  @Test("are agreed, made safe and with nothing twice")
  func agree() {
    var safe = content
    safe.text.title = "Radweg bauen"
    safe.ideas = [i1]
    safe.partners = ["schule"]
    safe.pilot = "Kiezbox"
    withIdeas.when(.agree(content)).then(
      MeasureAgreed(measure: m1, content: safe))
  }

  @Test("may have every field but one empty")
  func almostEmpty() {
    var content = MeasureContent()
    content.text.title = "Radweg"
    let agreed = withIdeas.when(.agree(content))
    #expect(
      agreed.events.first.map { Value.object($0.fact.members).json }
        == #"{"measure":"m1","ideas":[],"department":""}"#)
  }

  @Test("are due on a day, in a month or in a year that exists")
  func due() {
    for due in ["2027", "2027-02", "2027-02-28"] {
      #expect(agreeing(due: due) == nil)
    }
    for due in ["2027-13", "2027-02-30", "27", "2027-2-1", "bald", "２０２７"] {
      #expect(agreeing(due: due) == .badDay(due))
    }
  }

  private func agreeing(due: String) -> Refusal? {
    var content = content
    content.due = due
    return withIdeas.when(.agree(content)).refusal
  }

  @Test("have a text that the log takes")
  func length() {
    var content = MeasureContent()
    content.text.title = String(repeating: "👨‍👩‍👧‍👦", count: 2_000)
    withIdeas.when(.agree(content))
      .thenRefused(.textTooLong(characters: 2_000))
  }

  @Test("are changed in part, and told on")
  func update() {
    let agreed = withIdeas.after(.agree(content))
    let emptied = MeasureUpdated(
      measure: m1, change: MeasureChange(department: "", due: ""))
    agreed.when(.update(emptied)).then(emptied)
    #expect(
      agreed.after(.update(emptied)).session[m1]?.content.department == nil)
    let told = agreed.after(
      .update(MeasureUpdated(measure: m1, progress: 40, text: "begonnen")))
    #expect(told.session[m1]?.progress == 40)
    #expect(told.session[m1]?.updates.map(\.text) == ["begonnen"])
    #expect(told.session[m1]?.content.text.title == "Radweg bauen")
    let renamed = agreed.after(
      .update(MeasureUpdated(measure: m1, text: "Radwege\nindicator: km")))
    #expect(renamed.session[m1]?.content.text.indicator == "km")
    #expect(renamed.session[m1]?.content.text.responsible == "")
    agreed.when(.update(MeasureUpdated(measure: m1)))
      .thenRefused(.nothingChanged)
  }

  @Test("have a kind that can be emptied")
  func kind() {
    var central = content
    central.kind = .central
    let agreed = withIdeas.after(.agree(central))
    let emptied = MeasureUpdated(
      measure: m1, change: MeasureChange(kind: .some(nil)))
    agreed.when(.update(emptied)).then(emptied)
    #expect(agreed.after(.update(emptied)).session[m1]?.content.kind == nil)
  }
}
