import Testing
import Workshop

@testable import SessionLog

@Suite("Checking rounds")
struct CheckRoundTests {
  /// What is wrong with these lines, by line.
  private func faults(_ log: SmallLog) -> [String] {
    Check(log.bytes).faults.map { "\($0.line): \($0.what)" }
  }

  private func ballot(
    _ round: String, _ id: String, _ dots: [Value.Member]
  ) -> [Value.Member] {
    [
      .init("round", .string(round)), .init("ballot", .string(id)),
      .init("dots", .object(dots)),
    ]
  }

  private func round(
    _ id: String, secrecy: String = "secret"
  ) -> [Value.Member] {
    [
      .init("round", .string(id)), .init("ideas", .strings(["i1"])),
      .init(
        "rules",
        .object([
          .init("budget", 2), .init("maxPerIdea", 2),
          .init("secrecy", .string(secrecy)), .init("admission", "open"),
        ])),
    ]
  }

  private func closed(
    _ ballots: Int, codes: [String], box: String, voted: [String] = []
  ) -> [Value.Member] {
    [
      .init("round", "r1"), .init("ballots", .integer(ballots)),
      .init("voted", .strings(voted)), .init("codes", .strings(codes)),
      .init("box", .string(box)),
    ]
  }

  private let small = SmallLog.small()

  @Test("a round is counted again from its lines")
  func recount() {
    let (one, other) = (
      "00000000000000000000000001", "00000000000000000000000002"
    )
    var log = small
    log.add("round.opened", round("r1"))
    let start = log
    let ballots = [
      ballot("r1", one, [.init("i1", 2)]), ballot("r1", other, []),
    ]
    let sealed =
      ballots.map { Value.object($0).json + "\n" }.joined() + "AAAAAA\nBBBBBB\n"
    let box = SHA256.digest(sealed.utf8).description
    func closing(
      _ ballots: [[Value.Member]], _ closed: [Value.Member]
    ) -> [String] {
      var log = start
      log.stopClock()
      for data in ballots { log.add("ballot.counted", data) }
      log.add("round.closed", closed)
      return faults(log)
    }
    let codes = ["AAAAAA", "BBBBBB"]
    #expect(closing(ballots, closed(2, codes: codes, box: box)) == [])
    #expect(
      closing(ballots, closed(3, codes: codes, box: box))
        == ["9: says 3 ballots, but 2 are there"])
    #expect(
      closing(ballots, closed(2, codes: codes.reversed(), box: box)) == [
        "9: the confirmation codes are not sorted",
        "9: \"box\" does not match the ballots and codes",
      ])
    #expect(
      closing(ballots.reversed(), closed(2, codes: codes, box: box)) == [
        "8: a secret ballot that is not in the order of its id",
        "9: \"box\" does not match the ballots and codes",
      ])
    #expect(
      closing(
        [ballots[0], ballots[0]],
        closed(2, codes: ["AAAAAA"], box: box, voted: ["p1"])
      ).contains("8: counts ballot \(one) again"))
    let greedy = ballot("r1", other, [.init("i1", 3)])
    #expect(
      closing([ballots[0], greedy], closed(2, codes: codes, box: box)).contains(
        "8: a ballot that the rules of r1 don't allow"))
  }

  @Test("an open round lists who voted where codes admit, and no receipts")
  func openRoundWithCodes() {
    func faults(admission: String, voted: [String]) -> [String] {
      var log = small
      for number in 1...2 {
        log.add(
          "participant.joined",
          [.init("participant", .string("p\(number)"))])
      }
      var opened = round("r1", secrecy: "open")
      opened[2] = .init(
        "rules",
        .object([
          .init("budget", 2), .init("maxPerIdea", 2), .init("secrecy", "open"),
          .init("admission", .string(admission)),
        ]))
      log.add("round.opened", opened)
      let ballots = [
        ballot("r1", "00000000000000000000000002", [.init("i1", 2)]),
        ballot("r1", "00000000000000000000000001", []),
      ]
      for data in ballots { log.add("ballot.counted", data) }
      let sealed = ballots.map { Value.object($0).json + "\n" }.joined()
      let box = SHA256.digest(sealed.utf8).description
      log.add("round.closed", closed(2, codes: [], box: box, voted: voted))
      return self.faults(log)
    }
    #expect(faults(admission: "codes", voted: ["p1", "p2"]) == [])
    #expect(
      faults(admission: "codes", voted: ["p2", "p1"])
        == ["11: \"voted\" is not sorted by number"])
    #expect(
      faults(admission: "codes", voted: ["p1"])
        == ["11: 1 have voted with 2 ballots"])
    #expect(
      faults(admission: "codes", voted: ["p1", "p9"])
        == [
          "11: names p9, which no line before has made",
          "11: 2 ballots, but only 1 people were there",
        ])
    #expect(faults(admission: "open", voted: []) == [])
    #expect(
      faults(admission: "open", voted: ["p1", "p2"])
        == ["11: says who has voted, though nobody was asked for a code"])
  }

  /// A secret round by these rules on i1 and i2, with a ballot of each of
  /// these groups, closed as a writer would; three people of group a are here.
  private func closedRound(
    admission: String, groups: [String?], voted: [String],
    dots: [Value.Member] = [.init("i1", 1)], more: [Value.Member] = []
  ) -> SmallLog {
    var log = SmallLog()
    log.add(
      "session.opened",
      [
        .init("format", 1),
        .init("session", "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11"),
        .init("title", "Kiez"), .init("question", ""),
        .init("language", "de"), .init("template", "blank"),
        .init("departments", .array([])),
        .init(
          "groups",
          .array(
            ["a", "b"].map {
              .object([
                .init("id", .string($0)), .init("name", .string($0)),
                .init("short", .string($0)),
              ])
            })),
        .init("minimumGroup", 1),
      ])
    for idea in ["i1", "i2"] {
      log.add("idea.captured", [.init("idea", .string(idea))], text: "Mehr")
    }
    for person in ["p1", "p2", "p3"] {
      log.add(
        "participant.joined",
        [.init("participant", .string(person)), .init("group", "a")])
    }
    log.add(
      "round.opened",
      [
        .init("round", "r1"), .init("ideas", .strings(["i1", "i2"])),
        .init(
          "rules",
          .object([
            .init("budget", 2), .init("maxPerIdea", 2),
            .init("secrecy", "secret"), .init("admission", .string(admission)),
          ])),
      ] + more)
    log.stopClock()
    var sealed = ""
    for (number, group) in groups.enumerated() {
      let data: [Value.Member] =
        [
          .init("round", "r1"),
          .init("ballot", .string("0000000000000000000000000\(number)")),
        ] + (group.map { [.init("group", .string($0))] } ?? [])
        + [.init("dots", .object(dots))]
      log.add("ballot.counted", data)
      sealed += Value.object(data).json + "\n"
    }
    let codes = groups.indices.map { "AAAAA\($0)" }
    sealed += codes.map { $0 + "\n" }.joined()
    log.add(
      "round.closed",
      closed(
        groups.count, codes: codes, box: SHA256.digest(sealed.utf8).description,
        voted: voted))
    return log
  }

  @Test("nobody votes without a place among those who were there")
  func voters() {
    func what(
      _ admission: String, _ groups: [String?], _ voted: [String]
    ) -> [String] {
      Check(
        closedRound(admission: admission, groups: groups, voted: voted).bytes
      ).faults.map(\.what)
    }
    #expect(what("codes", ["a", "a"], ["p1", "p3"]) == [])
    #expect(what("codes", ["a", "a"], []) == ["0 have voted with 2 ballots"])
    #expect(
      what("codes", ["a", "b"], ["p1", "p3"])
        == ["1 ballots of the group \"b\", but only 0 of it may have voted"])
    #expect(what("open", ["a", nil], []) == [])
    #expect(
      what("open", ["a", "a", "a", nil], [])
        == ["4 ballots, but only 3 people were there"])
    #expect(
      what("open", ["a", "b"], [])
        == ["1 ballots of the group \"b\", but only 0 of it may have voted"])
  }

  @Test("what is voted on, and by which rules, is sound and stays")
  func roundOpened() {
    func what(
      dots: [Value.Member] = [.init("i1", 1)], _ more: [Value.Member] = []
    ) -> [String] {
      Check(
        closedRound(
          admission: "open", groups: ["a"], voted: [], dots: dots, more: more
        ).bytes
      ).faults.map(\.what)
    }
    #expect(what() == [])
    #expect(
      what(dots: [.init("i1", 1), .init("i2", 0)])
        == ["a ballot that names i2 with 0, as only imported ones do"])
    #expect(
      what([.init("funds", "-5")])
        == ["has the funds \"-5\", which are no amount"])
    var log = small
    var opened = round("r1")
    opened[1] = .init("ideas", .strings(["i1", "i1"]))
    opened[2] = .init(
      "rules",
      .object([
        .init("budget", 2), .init("maxPerIdea", 2), .init("minDots", 5),
        .init("secrecy", "secret"), .init("admission", "open"),
      ]))
    log.add("round.opened", opened)
    log.add("idea.withdrawn", [.init("idea", "i1")])
    #expect(
      faults(log) == [
        "6: opens r1 with rules that no ballot can keep",
        "6: has i1 twice on its ballots",
        "7: changes i1, on which r1 is being voted",
      ])
  }

  @Test("a lot is drawn anew from its seed")
  func lots() {
    var log = small
    log.add("idea.captured", [.init("idea", "i2")], text: "Mehr Bänke")
    var opened = round("r1", secrecy: "open")
    opened[1] = .init("ideas", .strings(["i1", "i2"]))
    log.add("round.opened", opened)
    let box = SHA256.digest("".utf8).description
    log.add("round.closed", closed(0, codes: [], box: box))
    let order = ["i1", "i2"].sorted { left, right in
      SHA256.digest(("seed" + left).utf8).bytes.lexicographicallyPrecedes(
        SHA256.digest(("seed" + right).utf8).bytes)
    }
    for drawn in [order, order.reversed()] {
      var log = log
      log.add(
        "lot.drawn",
        [
          .init("round", "r1"), .init("ideas", .strings(["i1", "i2"])),
          .init("seed", "seed"), .init("order", .strings(drawn)),
        ])
      #expect(
        faults(log)
          == (drawn == order
            ? [] : ["9: the order is not the one that the seed draws"]))
    }
  }

  @Test("the most that a number can be, on 1,024 ballots, is named and sums up")
  func huge() {
    let most = 1 << 53 - 1
    func log(dots: Int) -> SmallLog {
      var log = small
      var opened = round("r1", secrecy: "open")
      opened[2] = .init(
        "rules",
        .object([
          .init("budget", .integer(most)), .init("maxPerIdea", .integer(most)),
          .init("secrecy", "open"), .init("admission", "open"),
        ]))
      log.add("round.opened", opened)
      let ballots = (0..<1024).map { number in
        let digits = String(number + 1000)
        return ballot(
          "r1", String(repeating: "0", count: 22) + digits,
          [.init("i1", .integer(dots))])
      }
      for data in ballots { log.add("ballot.counted", data) }
      let sealed = ballots.map { Value.object($0).json + "\n" }.joined()
      let box = SHA256.digest(sealed.utf8).description
      log.add("round.closed", closed(1024, codes: [], box: box))
      return log
    }
    #expect(faults(log(dots: 1_000_000)) == [])
    let check = Check(log(dots: most).bytes)
    #expect(check.faults.first?.line == 7)
    #expect(check.faults.first?.what.contains("±1000000") == true)
    var reading = EventReading()
    let events = reading.read(log(dots: 1_000_000).bytes)
    let session = Session(folding: events)
    let tally = session.closedRounds.map(session.tally).first
    #expect(tally?.dots == 1_024_000_000)
    #expect(tally?.results.first?.dissent == 0)
  }

  @Test("a secret round tells nothing before it closes")
  func secrecy() {
    var log = small
    log.add("round.opened", round("r1"))
    log.add(
      "ballot.counted", ballot("r1", "00000000000000000000000001", []))
    log.add("phase.entered", [.init("phase", "review")])
    log.add(
      "ballot.counted", ballot("r1", "00000000000000000000000002", []))
    #expect(
      faults(log) == [
        "8: stands among the closing lines of r1",
        "9: a secret ballot with a time of its own",
      ])
    log.add("round.opened", round("r2"))
    log.add(
      "ballot.counted", ballot("r9", "00000000000000000000000003", []))
    #expect(
      faults(log).contains("10: opens r2 while r1 is open"))
    #expect(
      faults(log).contains(
        "11: counts a ballot of r9, which is not open"))
  }
}
