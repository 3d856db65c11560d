import Workshop

/// Names for what the tests' workshops have.
let i1 = IdeaID(1)
let i2 = IdeaID(2)
let i3 = IdeaID(3)
let i4 = IdeaID(4)
let t1 = ThemeID(1)
let r1 = RoundID(1)
let r2 = RoundID(2)
let m1 = MeasureID(1)
let p1 = ParticipantID(1)

/// A workshop with two departments, two groups and a field.
let opened = SessionOpened(
  session: "6ba7b810-9dad-11d1-80b4-00c04fd430c8", title: "Kiezwerkstatt",
  question: "Was probieren wir aus?",
  departments: [
    Department(id: "verkehr", name: "Verkehr und Umwelt", short: "Verkehr"),
    Department(
      id: "schule", name: "Bildung", short: "Schule", keywords: ["Klasse"]),
  ],
  groups: [
    Group(id: "verwaltung", name: "Verwaltung", short: "V"),
    Group(id: "zivil", name: "Zivilgesellschaft", short: "Z"),
  ],
  fields: [Field(id: "digital", name: "Digitales")],
  agenda: [AgendaItem(phase: .ideate, minutes: 20)], minimumGroup: 3)

/// Three ideas, of which two are in a department.
let radweg = IdeaCaptured(idea: i1, text: "Radweg", department: "verkehr")
let ampel = IdeaCaptured(idea: i2, text: "Ampel", department: "verkehr")
let tablets = IdeaCaptured(idea: i3, text: "Tablets")

/// Two dots, at most two on an idea, in the log as they are cast.
let openRules = Rules(budget: 2, maxPerIdea: 2, secrecy: .open)
/// The same in secret.
let secretRules = Rules(budget: 2, maxPerIdea: 2)

/// The room with three ideas.
let withIdeas = given(opened, radweg, ampel, tablets)
/// And four people, one of them of the administration.
let withPeople = withIdeas.and(
  ParticipantJoined(participant: p1, group: "verwaltung"),
  ParticipantJoined(participant: ParticipantID(2), group: nil),
  ParticipantJoined(participant: ParticipantID(3), group: nil),
  ParticipantJoined(participant: ParticipantID(4), group: nil))
/// And an open round on all ideas.
let inOpenRound = withPeople.and(
  RoundOpened(round: r1, ideas: [i1, i2, i3], rules: openRules))
/// And a secret one.
let inSecretRound = withPeople.and(
  RoundOpened(round: r1, ideas: [i1, i2, i3], rules: secretRules))

/// The n-th ballot, with an id that a log takes.
func ballot(
  _ number: Int, _ dots: Dots = [:], group: GroupID? = nil
) -> Ballot {
  let digits = String(number)
  let zeros = String(repeating: "0", count: 26 - digits.count)
  return Ballot(id: zeros + digits, group: group, dots: dots)
}

/// The box of the secret round with these ballots.
func box(_ ballots: Ballot..., voted: [ParticipantID] = []) -> BallotBox {
  BallotBox(
    session: opened.session, round: r1, ballots: ballots,
    codes: ballots.indices.map { "CODE\($0)" }, voted: voted)
}

/// The event that counts a ballot of round 1.
func counted(_ ballot: Ballot) -> BallotCounted {
  BallotCounted(round: r1, ballot: ballot)
}

/// The event that closes round 1 after that many ballots.
func closed(_ ballots: Int) -> RoundClosed {
  RoundClosed(round: r1, ballots: ballots, voted: [], codes: [], box: "")
}
