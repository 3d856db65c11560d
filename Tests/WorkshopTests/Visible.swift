import Workshop

/// Everything of a session that can be seen, to tell whether two are alike.
struct Visible: Equatable {
  var settings: SessionOpened
  var times: [Timestamp?]
  var phase: Phase
  var timer: PhaseTimer?
  var participants: [Participant]
  var ideas: [Idea]
  var themes: [Theme]
  var rounds: [Round]
  var tallies: [Tally]
  var measures: [Measure]
  var notes: [Note]

  init(_ session: Session) {
    settings = SessionOpened(
      session: session.id, title: session.title, question: session.question,
      language: session.language, template: session.template,
      departments: session.departments, groups: session.groups,
      fields: session.fields, agenda: session.agenda,
      identity: session.identity, minimumGroup: session.minimumGroup,
      follows: session.follows)
    times = [session.openedAt, session.closedAt, session.phaseEnteredAt]
    phase = session.phase
    timer = session.timer
    participants = session.participants
    ideas = session.ideas
    themes = session.themes
    rounds = session.rounds
    tallies = session.rounds.map { session.tally(of: $0) }
    measures = session.measures
    notes = session.notes
  }
}
