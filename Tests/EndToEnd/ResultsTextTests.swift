import SessionLog
import Testing
import Workshop

@Suite("results and report, as text")
struct ResultsTextTests {
  private static let at = Timestamp(milliseconds: 1_795_000_000_000)

  /// Eight ballots of two groups on five ideas, one of which costs nothing;
  /// a count of hands and a lot on the tied ones.
  private static func makeSession(in place: Workplace) throws {
    let groups = [
      Group(id: "v", name: "Verwaltung", short: "V"),
      Group(id: "z", name: "Zivilgesellschaft", short: "Z"),
    ]
    let writer = try SessionFolder(place.path).create(
      "kiez",
      SessionOpened(
        session: RandomIdentifier.session(), title: "Kiez", groups: groups),
      seat: "facilitator", at: at)
    func submit(_ command: Command) throws {
      try writer.submit(command, seat: "facilitator", at: at)
    }
    for group in ["v", "z"] { try submit(.join(group, count: 4)) }
    try submit(
      .capture([
        NewIdea(text: "Grüne Welle", cost: "2"), NewIdea(text: "Bank"),
        NewIdea(text: "Uhr"), NewIdea(text: "Linde", cost: "0"),
        NewIdea(text: "Brunnen", cost: "9"),
      ]))
    let ideas = (1...5).map { IdeaID($0) }
    try submit(
      .openRound(
        NewRound(
          ideas: ideas,
          rules: Rules(budget: 4, maxPerIdea: 4, secrecy: .open), funds: "4")))
    let ballots: [(group: String, dots: [Int: Int])] = [
      ("v", [1: 2, 2: 1]), ("v", [1: 2, 3: 1]), ("v", [1: 1]), ("v", [5: 4]),
      ("z", [1: 3, 4: 1]), ("z", [2: 2]), ("z", [3: 2]), ("z", [:]),
    ]
    for (number, ballot) in ballots.enumerated() {
      let dots = ballot.dots.map { (ideas[$0.key - 1], $0.value) }
      try submit(
        .cast(
          RoundID(1),
          Ballot(
            id: RandomIdentifier.ballot(source: "t", voter: String(number)),
            group: ballot.group,
            dots: Dots(dots))))
    }
    try submit(.closeRound(RoundID(1), consent: false))
    try submit(
      .countPaper(
        RoundID(1),
        PaperCount(text: "Hände", ballots: 3, dots: [ideas[1]: 3])))
    try submit(
      .drawLot(RoundID(1), [ideas[1], ideas[2]], seed: "kiez"))
  }

  @Test("results tells places, ties, lots, paper and the shortlist's steps")
  func results() throws {
    let place = try Workplace()
    try Self.makeSession(in: place)
    let text = try place.run("results", "kiez").output
    #expect(text == Self.expectedText)
  }

  private static let expectedText = """
    Round r1: 8 ballots, 19 dots, 1 abstention
    Place  Dots  from  Consensus  Dissent  Department  Idea
       1      8     4       0.22    0.28   –           i1 Grüne Welle
       2      4     1       0.06    0.33!  –           i5 Brunnen
       3=     3     2       0.11    0.17   –           i2 Bank
       3=     3     2       0.11    0.17   –           i3 Uhr
       5      1     1       0.06    0.08   –           i4 Linde
    Level: i2, i3 at place 3
    A lot between i2, i3 gave the order i3, i2.
    Disputed (!): i5
    Counted by hand and in no other figure, 3 votes: Hände. Dots: i2: 3

    Shortlist for a budget of 4:
    Equal shares: each of 8 ballots has 0.50 of the budget, and an idea is \
    chosen when those who gave it dots can pay for it. Who gave more dots \
    pays more, and nobody more than they have left.
      Linde (i4): has dots and costs nothing.
      Grüne Welle (i1): 4 people share its cost of 2, 0.50 each.
    With raised shares: the same, with more in every share as long as the \
    budget is enough for what is chosen.
      Linde (i4): has dots and costs nothing.
      Grüne Welle (i1): 4 people share its cost of 2, 0.50 each in the mean.
      Bank (i2): 2 people share its cost of 1, 0.50 each in the mean.
      Uhr (i3): 2 people share its cost of 1, 0.50 each in the mean.
    And filled up, by dots per cost, with what the rest is enough for:
      No idea.
    By dots per cost alone, as long as it fits:
      Linde (i4): 1 dot for a cost of 0; 4 of the budget is left.
      Grüne Welle (i1): 8 dots for a cost of 2; 2 of the budget is left.
      Bank (i2): 3 dots for a cost of 1; 1 of the budget is left.
      Uhr (i3): 3 dots for a cost of 1; 0 of the budget is left.

    Equal shares        i1, i4
    With raised shares  i1, i2, i3, i4
    And filled up       i1, i2, i3, i4
    By dots per cost    i1, i2, i3, i4

    """

  @Test("The report says the same in the session's language")
  func report() throws {
    let place = try Workplace()
    try Self.makeSession(in: place)
    let report = try place.run("export", "kiez").output
    let start = try #require(report.firstRange(of: "## Abstimmung"))
    let end = try #require(report.firstRange(of: "## Ideen nach Ressorts"))
    #expect(
      String(report[start.lowerBound..<end.lowerBound])
        == Self.expectedReport)
  }

  private static let expectedReport = """
    ## Abstimmung r1

    8 Stimmzettel, 19 Punkte, 1 Enthaltung

    | Platz | Idee | Ressort | Punkte | von Personen | Einigkeit | Streit |
    | --: | --- | --- | --: | --: | --: | --: |
    | 1 | Grüne Welle (i1) | – | 8 | 4 | 0,22 | 0,28 |
    | 2 | Brunnen (i5) | – | 4 | 1 | 0,06 | 0,33 ! |
    | 3 = | Bank (i2) | – | 3 | 2 | 0,11 | 0,17 |
    | 3 = | Uhr (i3) | – | 3 | 2 | 0,11 | 0,17 |
    | 5 | Linde (i4) | – | 1 | 1 | 0,06 | 0,08 |

    Gleichauf: i2, i3 auf Platz 3

    Das Los zwischen i2, i3 ergab die Reihenfolge i3, i2.

    Umstritten (!): i5

    Von Hand gezählt und in keiner anderen Zahl enthalten, 3 Stimmen: \
    Hände. Punkte: i2: 3

    ### Auswahl für ein Budget von 4

    Gleiche Anteile: Auf 8 Stimmzettel entfallen je 0,50 des Budgets; eine \
    Idee ist gewählt, wenn die Personen, die ihr Punkte gaben, sie bezahlen \
    können. Wer mehr Punkte gab, zahlt mehr, und niemand mehr als den \
    eigenen Rest.

    - Linde (i4): hat Punkte und kostet nichts.
    - Grüne Welle (i1): 4 Personen teilen sich die Kosten von 2, je 0,50.

    Mit erhöhten Anteilen: ebenso, aber jeder Anteil wächst, solange das \
    Budget für die gewählten Ideen reicht.

    - Linde (i4): hat Punkte und kostet nichts.
    - Grüne Welle (i1): 4 Personen teilen sich die Kosten von 2, im Mittel \
    je 0,50.
    - Bank (i2): 2 Personen teilen sich die Kosten von 1, im Mittel je 0,50.
    - Uhr (i3): 2 Personen teilen sich die Kosten von 1, im Mittel je 0,50.

    Und aufgefüllt, nach Punkten je Kosten, wofür der Rest reicht:

    - Keine Idee.

    Nur nach Punkten je Kosten, solange es passt:

    - Linde (i4): 1 Punkt bei Kosten von 0; vom Budget bleiben 4.
    - Grüne Welle (i1): 8 Punkte bei Kosten von 2; vom Budget bleiben 2.
    - Bank (i2): 3 Punkte bei Kosten von 1; vom Budget bleiben 1.
    - Uhr (i3): 3 Punkte bei Kosten von 1; vom Budget bleiben 0.


    """
}
