import Glibc
import SessionLog
import Testing
import Workshop

@Suite("The commands")
struct CommandTests {
  @Test("The sample is made from its files, is clean, and comes in only once")
  func sample() throws {
    let place = try Workplace()
    let made = try Process(
      "/bin/bash",
      ["\(Workplace.root)/tools/make-sample", Workplace.program, place.path],
      language: "en_GB", output: "/dev/null", errors: "\(place.path)/.errors")
    #expect(try made.end() == 0)
    let check = try place.run("check", "klimawerkstatt", "--format", "json")
    #expect(check.code == 0)
    #expect(check.output.hasSuffix(#""ok":true,"faults":[]}"# + "\n"))
    let results = try Self.json(
      place.run("results", "klimawerkstatt", "--format", "json"))
    let aggregate = try Self.json(place.run("aggregate", "--format", "json"))
    let round = try #require(results["rounds"]?.array?.first)
    #expect(round["ballots"] == 1006)
    #expect(round["ideas"]?.array?.count == 55)
    #expect(aggregate["ideas"] == 55)
    #expect(aggregate["merged"] == 5)
    #expect(aggregate["measures"] == 6)
    #expect(aggregate["dots"] == round["dots"])
    let kept = try Self.json(
      place.run(
        "results", "\(Workplace.root)/Sessions/klimawerkstatt.jsonl",
        "--format", "json"))
    #expect(kept["rounds"] == results["rounds"], "make sample is due")
    let source = "\(Workplace.root)/Sessions/source"
    for file in ["", "/comments.csv", "/departments.csv", "/merges.csv"] {
      let again = try place.run("import", "klimawerkstatt", source + file)
      #expect(again.code == 0)
      #expect(again.output.hasPrefix("Nothing new."))
    }
  }

  @Test("An export goes through a link and into a pipe, and replaces neither")
  func exportsThrough() throws {
    let place = try Workplace()
    _ = try place.run("new", "a", "--template", "blank")
    let printed = try place.run("export", "a", "--as", "csv").output
    let file = try place.write("report.csv", "old")
    let (link, pipe) = ("\(place.path)/link.csv", "\(place.path)/pipe.csv")
    #expect(symlink("report.csv", link) == 0)
    #expect(try place.run("export", "a", "-o", link).code == 0)
    #expect(try Workplace.text(file) == printed)
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    #expect(try place.run("export", "a", "-o", pipe).code == 0)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == printed)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("Exports are what they are asked to be, in the session's language")
  func exports() throws {
    let place = try Workplace()
    _ = try place.run("new", "a", "--title", "*Titel*")
    _ = try place.run("note", "a", "<b>&amp;")
    let report = try place.run("export", "a")
    #expect(report.output.hasPrefix("# \\*Titel\\*\n"))
    #expect(report.output.contains("## Anmerkungen\n\n\\<b\\>\\&amp;"))
    let english = try place.run("export", "a", "--language", "en")
    #expect(english.output.contains("## Notes"))
    let table = "\(place.path)/a.csv"
    _ = try place.run("export", "a", "-o", table)
    let printed = try place.run("export", "a", "--as", "csv")
    #expect(try Workplace.text(table) == printed.output)
    let file = "\(place.path)/a.json"
    #expect(try place.run("export", "a", "-o", file).output.isEmpty)
    let value = try StrictJSON().value(Array(Workplace.text(file).utf8))
    #expect(value["title"] == "*Titel*")
  }

  @Test("One closed round goes out in Pabulib form, or a sentence says why not")
  func pabulib() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let early = try place.run("export", "a", "--as", "pabulib")
    #expect(early.code == 66)
    #expect(early.errors.hasPrefix("werkstatt: No round is closed yet.\n"))
    _ = try place.run("import", "a", try place.write("v.pb", Self.vote))
    let printed = try place.run("export", "a", "--as", "pabulib").output
    #expect(printed.contains("\nbudget;1200.50\nvote_type;approval\n"))
    #expect(printed.contains("\nb;400.25;1;1;Baum;\n"))
    let file = "\(place.path)/out.pb"
    #expect(
      try place.run("export", "a", "--round", "r1", "-o", file).code == 0)
    #expect(try Workplace.text(file) == printed)
    let wrong = [("r2", "pabulib", 66), ("r1", "csv", 64)]
    for (round, form, code) in wrong {
      let run = try place.run("export", "a", "--as", form, "--round", round)
      #expect(run.code == Int32(code))
      #expect(run.errors.split(separator: "\n").count == 2)
    }
    _ = try place.run("new", "b")
    _ = try place.write("comments.csv", "comment-id,comment-body\n0,Uhr\n")
    _ = try place.write("votes.csv", "comment-id,voter-id,vote\n0,1,-1\n")
    _ = try place.run("import", "b", place.path)
    let against = try place.run("export", "b", "--as", "pabulib")
    #expect(against.code == 65)
    #expect(against.errors.contains("dots against ideas"))
  }

  @Test("Without a terminal the demo is text, and says how to open the screens")
  func demoAsText() throws {
    let place = try Workplace()
    let run = try place.run("demo")
    #expect(run.code == 0)
    for part in ["# Klimawerkstatt", "## Vote r1", "## Measures"] {
      #expect(run.output.contains(part))
    }
    #expect(run.errors.hasSuffix("screens: \(Workplace.program) demo\n"))
  }

  @Test("The shortlist spends what is asked, and says so")
  func shortlist() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let vote = try place.write("v.pb", Self.vote)
    _ = try place.run("import", "a", vote)
    let own = try Self.json(place.run("results", "a", "--format", "json"))
    let shortlist = own["rounds"]?.array?.first?["shortlist"]
    #expect(shortlist?["budget"] == .number("1200.5"))
    #expect(shortlist?["greedy"] == .strings(["a", "b"]))
    #expect(shortlist?["equalShares"] == .strings(["a"]))
    let asked = try place.run(
      "results", "a", "--spend", "1000", "--format", "json")
    #expect(
      asked.output.hasSuffix(
        #""shortlist":{"budget":1000,"equalShares":[],"#
          + #""equalSharesRaised":[],"equalSharesCompleted":["a"],"#
          + #""greedy":["a"]}}]}"# + "\n"))
    let table = try place.run("results", "a", "--language", "en")
    #expect(table.output.contains("\nShortlist for a budget of 1,200.50:\n"))
    #expect(table.output.hasSuffix("\nBy dots per cost    a, b\n"))
    let wrong = try place.run("results", "a", "--spend", "viel")
    #expect(wrong.code == 64)
  }

  private static let vote = """
    META
    budget;1200.50
    vote_type;approval
    PROJECTS
    project_id;cost;name
    a;800.25;Bank
    b;400.25;Baum
    VOTES
    voter_id;vote
    1;a
    2;a
    3;b
    """

  @Test("A dry run says the same and changes nothing")
  func dryRun() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let table = try place.write("t.csv", "text\neins\nzwei\n")
    let dry = try place.run("import", "a", table, "--dry-run")
    #expect(dry.output == "Would be imported: 2 ideas.\n")
    let done = try place.run("import", "a", table)
    #expect(done.output == "Imported: 2 ideas.\n")
  }

  @Test("Help for every command is on stdout, and ends with 0")
  func help() throws {
    let place = try Workplace()
    for command in ["new", "import", "export", "results", "aggregate"] {
      let help = try Run([command, "--help"], in: place)
      #expect(help.code == 0)
      #expect(help.output.hasPrefix("OVERVIEW: "))
      #expect(help.errors.isEmpty)
    }
  }

  private static func json(_ run: Run) throws -> Value {
    #expect(run.code == 0)
    return try StrictJSON().value(Array(run.output.utf8))
  }
}
