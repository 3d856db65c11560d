import Glibc
import SessionLog
import Testing
import Workshop

@Suite("What is printed")
struct PrintTests {
  /// A place with a session `a`, in which people are and ideas lie.
  private static func room(_ people: Int) throws -> (Workplace, LogWriter) {
    let place = try Workplace()
    _ = try place.run("new", "a", "--title", "Kiez & Co")
    let writer = try LogWriter(opening: "\(place.path)/a.jsonl")
    if people > 0 {
      try submit(.join("zivilgesellschaft", count: people), writer)
    }
    try submit(
      .capture([NewIdea(text: "Bank"), NewIdea(text: "Baum")]), writer)
    return (place, writer)
  }

  private static func submit(_ command: Command, _ writer: LogWriter) throws {
    _ = try writer.submit(command, seat: "facilitator", at: .now())
  }

  private static func codes(in text: String) -> [VotingCode] {
    text.matches(of: #/[0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/#)
      .compactMap { VotingCode(String($0.output)) }
  }

  @Test("Cards hold the codes that are valid, once for each person")
  func cards() throws {
    let (place, writer) = try Self.room(2)
    let first = try place.run("codes", "a", "--spare", "1")
    #expect(first.code == 0)
    #expect(first.errors.hasPrefix("3 cards are valid; "))
    let codes = Self.codes(in: first.output)
    #expect(codes.map(\.number) == [1, 2, 3])
    #expect(first.output.contains("\nZivilgesellschaft\n"))
    var roster = try writer.roster()
    for code in codes {
      #expect(roster.person(with: code) == ParticipantID(code.number))
    }
    let again = try place.run("codes", "a")
    #expect(again.code == 0 && again.output.isEmpty)
    #expect(again.errors.hasPrefix("Everybody here has a code."))
    #expect(try writer.roster() == roster)
    let renewed = try place.run("codes", "a", "--renew", "2", "3")
    roster = try writer.roster()
    #expect(Self.codes(in: renewed.output).map(\.number) == [2, 3])
    #expect(
      codes.map { roster.person(with: $0)?.number } == [1, nil, nil])
    #expect(try place.run("check", "a").code == 0)
  }

  @Test("A file with cards is for its owner, and is never replaced")
  func cardFile() throws {
    let (place, writer) = try Self.room(1)
    let file = "\(place.path)/cards.html"
    let made = try place.run("codes", "a", "-o", file)
    #expect(made.code == 0 && made.output.isEmpty)
    #expect(made.errors.contains("Print \(file), and delete the file"))
    let page = try Workplace.text(file)
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("Kiez &amp; Co"))
    #expect(Self.codes(in: page).count == 1)
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let roster = try writer.roster()
    let again = try place.run("codes", "a", "--spare", "1", "-o", file)
    #expect(again.code == 73)
    #expect(try Workplace.text(file) == page)
    #expect(try writer.roster() == roster)
  }

  @Test("Where the cards can't be written no code is valid")
  func lostCards() throws {
    let (place, writer) = try Self.room(1)
    let process = try Process(
      Workplace.program, ["codes", "a", "--sessions", place.path],
      language: "en_GB", output: "/dev/full", errors: "\(place.path)/.errors")
    #expect(try process.end() == 74)
    #expect(try writer.roster() == Roster())
  }

  @Test("Ctrl-C in the middle leaves no code and no file")
  func interrupted() throws {
    let (place, writer) = try Self.room(1)
    let errors = "\(place.path)/.errors"
    let process = try Process(
      Workplace.program,
      [
        "codes", "a", "--spare", "900", "-o", "\(place.path)/cards.html",
        "--sessions", place.path,
      ], language: "en_GB", output: "/dev/null", errors: errors)
    while !process.holdsInterrupts { usleep(1000) }
    kill(process.id, SIGINT)
    #expect(try process.end() == 130)
    #expect(try Workplace.text(errors).contains("no new code is valid"))
    #expect(try writer.roster() == Roster())
    #expect(access("\(place.path)/cards.html", F_OK) != 0)
  }

  @Test("A sheet follows the round, and is numbered where no card is")
  func sheets() throws {
    let (place, writer) = try Self.room(5)
    let before = try place.run("sheet", "a")
    #expect(before.code == 0 && before.errors.isEmpty)
    #expect(before.output.contains("Sie haben 3 Punkte, höchstens 3"))
    #expect(before.output.contains("1  Bank"))
    let numbered = try place.run("sheet", "a", "--numbered", "2")
    #expect(numbered.output.contains("Bogen · Sheet 2"))
    let rules = Rules(budget: 2, maxPerIdea: 1, admission: .codes)
    try Self.submit(
      .openRound(NewRound(ideas: [IdeaID(2)], rules: rules)), writer)
    let sheet = try place.run("sheet", "a", "--as", "html")
    #expect(sheet.output.contains("Runde · Round r1"))
    #expect(sheet.output.contains(">Baum<") && !sheet.output.contains("Bank"))
    #expect(try place.run("sheet", "a", "--round", "r1").code == 0)
    let refused = try place.run("sheet", "a", "--numbered", "2")
    #expect(refused.code == 64 && refused.output.isEmpty)
    let file = "\(place.path)/sheet.html"
    #expect(try place.run("sheet", "a", "-o", file).code == 0)
    #expect(try Workplace.text(file) == sheet.output)
  }
}
