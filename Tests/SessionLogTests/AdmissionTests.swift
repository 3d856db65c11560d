import Testing
import Workshop

@testable import SessionLog

/// The ballot of a person in an open round that codes admit to.
extension Booth {
  fileprivate func castOpenly(
    _ number: Int, _ voter: AdmittedVoter? = nil
  ) throws {
    try writer.castOpenly(
      Self.ballot(number), in: Self.round,
      voter: voter ?? Self.voter(number), seat: "vote-2", at: later)
  }

  /// Gives the person of that number a card.
  fileprivate func card(_ number: Int) throws -> VotingCode {
    let code = VotingCode.random(number: number)
    try writer.updateRoster { roster throws(LogFailure) in
      try roster.setCode(code)
    }
    return code
  }
}

@Suite("Admission by codes")
struct AdmissionTests {
  @Test("finds the person of a code, and nobody for a wrong one")
  func codes() throws {
    let booth = try Booth()
    let code = try booth.card(2)
    let voter = try booth.writer.voter(with: code)
    #expect(voter?.participant == ParticipantID(2))
    let typed = try #require(
      VotingCode(code.description.lowercased().filter { $0 != "-" }))
    #expect(try booth.writer.voter(with: typed) == voter)
    for wrong in [2, 3].map({ VotingCode.random(number: $0) }) {
      #expect(try booth.writer.voter(with: wrong) == nil)
    }
  }

  @Test("a code admits once a round, and again to the next")
  func once() throws {
    let booth = try Booth()
    let voter = try booth.writer.voter(with: try booth.card(2))
    func cast(_ number: Int, in round: RoundID) throws {
      _ = try booth.writer.cast(Booth.ballot(number), in: round, voter: voter)
    }
    try cast(2, in: Booth.round)
    let twice = SubmitFailure.refused(.alreadyVoted(ParticipantID(2)))
    #expect(throws: twice) { try cast(3, in: Booth.round) }
    try booth.submit(.closeRound(Booth.round, consent: true))
    let rules = Rules(budget: 3, maxPerIdea: 3, admission: .codes)
    try booth.submit(
      .openRound(NewRound(ideas: (1...3).map { IdeaID($0) }, rules: rules)))
    try cast(3, in: RoundID(2))
    #expect(throws: twice) { try cast(4, in: RoundID(2)) }
  }

  @Test("a code that was replaced after it was checked admits nobody")
  func replaced() throws {
    let booth = try Booth()
    let voter = try booth.writer.voter(with: try booth.card(2))
    let new = try booth.writer.voter(with: try booth.card(2))
    #expect(throws: SubmitFailure.refused(.codeIsMissing(Booth.round))) {
      _ = try booth.writer.cast(Booth.ballot(2), in: Booth.round, voter: voter)
    }
    _ = try booth.writer.cast(Booth.ballot(2), in: Booth.round, voter: new)
  }

  @Test("a spare card admits as soon as its person is there")
  func spare() throws {
    let booth = try Booth()
    let voter = try booth.writer.voter(with: try booth.card(7))
    func cast() throws {
      _ = try booth.writer.cast(Booth.ballot(2), in: Booth.round, voter: voter)
    }
    let stranger = Refusal.unknownParticipant(ParticipantID(7))
    #expect(throws: SubmitFailure.refused(stranger)) { try cast() }
    try booth.submit(.join(nil, count: 1))
    try cast()
  }

  @Test("in an open round a ballot is in the log at once, and its voter known")
  func open() throws {
    let booth = try Booth(secrecy: .open)
    for number in [3, 1, 2] { try booth.castOpenly(number) }
    let twice = SubmitFailure.refused(.alreadyVoted(ParticipantID(1)))
    #expect(throws: twice) {
      try booth.castOpenly(4, AdmittedVoter(onPaper: ParticipantID(1)))
    }
    let ballots = booth.writer.session[Booth.round]?.ballots.map(\.id)
    #expect(ballots == [3, 1, 2].map { Booth.ballot($0).id })
    try booth.submit(.closeRound(Booth.round))
    let round = try #require(booth.writer.session[Booth.round])
    #expect(round.voted == (1...3).map { ParticipantID($0) })
    #expect(round.codes.isEmpty)
    #expect(booth.folder.names == ["kiez.jsonl"])
    #expect(try Check(booth.path).faults == [])
  }

  @Test("in an open round nobody is admitted where the box has gone")
  func openWithoutBox() throws {
    let booth = try Booth(secrecy: .open)
    try booth.castOpenly(1)
    booth.folder.remove("kiez.box.json")
    #expect(throws: SubmitFailure.refused(.boxIsMissing(Booth.round))) {
      try booth.castOpenly(2)
    }
    try booth.submit(.closeRound(Booth.round))
    #expect(booth.writer.session[Booth.round]?.ballots.count == 1)
    #expect(try Check(booth.path).faults == [])
  }

  @Test("a power cut at any call of an open round admits nobody twice")
  func powerCuts() throws {
    for call in 0..<200 {
      let disk = FailingDisk()
      let booth = try Booth(secrecy: .open, disk: disk.calls)
      disk.troubles[disk.count + call] = .powerCut
      var told: [Int] = []
      do {
        for number in 1...3 {
          try booth.castOpenly(number)
          told.append(number)
        }
        #expect(call > 10)
        return
      } catch {}
      let next = try LogWriter(opening: booth.path, now: { later })
      #expect(next.readOnly == nil)
      #expect(next.unfinished == nil)
      let ids = Set(next.session[Booth.round]?.ballots.map(\.id) ?? [])
      #expect(ids.isSuperset(of: told.map { Booth.ballot($0).id }))
      #expect(try next.openBox()?.voted.count ?? 0 == ids.count)
      try next.submit(
        .closeRound(Booth.round, consent: true), seat: "x", at: later)
      #expect(next.session[Booth.round]?.voted.count == ids.count)
      #expect(try Check(booth.path).faults == [])
    }
    Issue.record("casting never came to its end")
  }
}
