import Glibc
import Testing

@Suite("Bad input")
struct FailureTests {
  @Test(
    "Each failure has its exit code and two sentences, and prints no result",
    arguments: [
      (["results", "nix"], 66), (["new", "a"], 73), (["new", "-x"], 64),
      (["new", ".x"], 64), (["new", "b", "--template", "nix"], 66),
      (["import", "a", "/nirgends.csv"], 66), (["pin", "a"], 69),
      (["export", "a", "-o", "/nirgends/a.md"], 73), (["frob"], 64),
      (["note", "a", "", "--idea", "x1"], 64), (["results", "broken"], 65),
      (["aggregate", "/nirgends"], 66), (["aggregate", "--since", "x"], 64),
      (["codes", "a"], 65), (["codes", "a", "--spare=-1"], 64),
      (["codes", "a", "--spare", "3001"], 65), (["codes", "nix"], 66),
      (["codes", "a", "--renew", "7"], 65), (["codes", "a", "--renew"], 64),
      (["codes", "a", "--spare", "1", "-o", "x.jsonl"], 73),
      (["codes", "a", "--spare", "1", "-o", "/nirgends/x"], 73),
      (["sheet", "a"], 65), (["sheet", "a", "--round", "x"], 66),
      (["sheet", "a", "--round", "r9"], 66), (["sheet", "nix"], 66),
      (["sheet", "a", "--numbered", "0"], 64),
    ] as [([String], Int32)])
  func exitCodes(arguments: [String], code: Int32) throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    _ = try place.write("broken.jsonl", "{}\n")
    for language in ["de_DE", "en_GB"] {
      let run = try Run(
        arguments + ["--sessions", place.path], in: place, language: language)
      #expect(run.code == code, "\(arguments)")
      #expect(run.output.isEmpty)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count >= 2)
      #expect(lines.suffix(2).first?.hasPrefix("werkstatt: ") == true)
      #expect(!run.errors.contains("⟦"))
    }
  }

  @Test("A bad row stops all of it, or is left out and named")
  func badRows() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let table = try place.write("t.csv", "text,department\ngut,\nx,nix\n")
    let stopped = try place.run("import", "a", table)
    #expect(stopped.code == 65)
    #expect(
      stopped.errors.hasPrefix(
        "\(table), line 3, column 3: This session has no department \"nix\"."))
    #expect(
      try place.run("aggregate", "--format", "json").output.contains(
        #""ideas":0,"#))
    let rest = try place.run("import", "a", table, "--skip-bad")
    #expect(rest.code == 2)
    #expect(rest.output == "Imported: 1 idea.\n")
  }

  @Test("A damaged log is named, left out, and never changed")
  func damaged() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    _ = try place.run("new", "b")
    let log = "\(place.path)/a.jsonl"
    system("sed -i 's/SenMVKU/SenXXXX/' '\(log)'")
    let before = try Workplace.text(log)
    let check = try place.run("check", "a", language: "de_DE")
    #expect(check.code == 1)
    #expect(check.output.contains("„h“ passt nicht: diese Zeile oder eine"))
    #expect(try place.run("results", "a").code == 65)
    #expect(try place.run("export", "a").code == 65)
    #expect(try place.run("note", "a", "x").code == 65)
    // Only a proof tells that a hash is another.
    let aggregate = try place.run(
      "aggregate", "--verify", "--format", "json")
    #expect(aggregate.code == 2)
    #expect(aggregate.output.hasPrefix(#"{"sessions":1,"#))
    #expect(aggregate.output.contains(#""leftOut":[{"path":"\#(log)""#))
    #expect(try Workplace.text(log) == before)
  }

  @Test("Of several logs those that are there are checked, the others named")
  func checkOfSeveral() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let run = try place.run("check", "nix", "a", "--format", "json")
    #expect(run.code == 2)
    #expect(run.output.hasPrefix(#"[{"session":"#))
    #expect(run.output.contains(#""ok":true"#))
    #expect(run.errors.contains("nix"))
    let none = try place.run("check", "nix", "nox")
    #expect(none.code == 66)
    #expect(none.errors.contains("nix") && none.errors.contains("nox"))
  }

  @Test(
    "A call that can't be understood is told in the user's language, once",
    arguments: [
      (["results"], "Es fehlt <name>."),
      (["results", "a", "--formt", "json"], "Eine Option --formt gibt es"),
      (["check", "a", "--format", "xml"], "Möglich: text, json."),
      (["codes", "a", "--spare"], "Hinter --spare <count> fehlt der Wert."),
      (["codes", "a", "b"], "„b“ ist hier zu viel."),
      (["vote", "a", "--idle", "99"], "--idle nimmt 1 bis 10 Minuten"),
      (["codes", "a", "-o", "x.pdf"], "Ein PDF macht der Druckdialog"),
    ])
  func usage(arguments: [String], sentence: String) throws {
    let place = try Workplace()
    let run = try Run(
      arguments + ["--sessions", place.path], in: place, language: "de_DE")
    #expect(run.code == 64)
    #expect(run.errors.contains("werkstatt: "))
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(!run.errors.contains("Error"))
  }

  @Test("A line that was not written to its end is kept, cut off and told of")
  func torn() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let log = "\(place.path)/a.jsonl"
    let whole = try Workplace.text(log)
    system("printf '{\"seq\":2,\"at' >> '\(log)'")
    for reading in ["results", "export"] {
      let run = try place.run(reading, "a")
      #expect(run.code == 0)
      #expect(run.errors.hasPrefix("Caution: “werkstatt check \(log)” finds 1"))
      #expect(run.errors.contains("first in line 2: the end is torn"))
    }
    let note = try place.run("note", "a", "weiter")
    #expect(note.code == 0)
    #expect(
      note.errors.hasPrefix(
        "The last line was not written to its end. It is kept in "
          + "\(place.path)/a.torn-"))
    #expect(try Workplace.text(log).hasPrefix(whole))
    #expect(try place.run("check", "a").code == 0)
    #expect(try place.run("note", "a", "weiter").errors.isEmpty)
  }

  @Test("A folder with sessions that was named must be there")
  func missingFolder() throws {
    let place = try Workplace()
    let folder = "\(place.path)/nix"
    let run = try Run(["aggregate", "--sessions", folder], in: place)
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("werkstatt: \(folder) is not there."))
  }

  @Test("A device or a file in the place of the folder is no disk that fails")
  func noFolder() throws {
    let place = try Workplace()
    for folder in ["/dev/zero", try place.write("f", "x")] {
      for (arguments, code) in [
        (["results", "a"], 66), (["new", "a"], 73), (["check", "a"], 66),
      ] as [([String], Int32)] {
        let run = try Run(arguments + ["--sessions", folder], in: place)
        #expect(run.code == code, "\(arguments) \(folder): \(run.errors)")
      }
    }
  }

  @Test("An export is never put in the place of a log")
  func exportOverLog() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let log = "\(place.path)/a.jsonl"
    let before = try Workplace.text(log)
    let run = try place.run("export", "a", "-o", log)
    #expect(run.code == 73)
    #expect(run.errors.hasPrefix("werkstatt: \(log) "))
    #expect(try Workplace.text(log) == before)
  }

  @Test(
    "What is wrong with a template is said in the language of the user",
    arguments: [
      (#"{"title": 3}"#, "title muss eine Zeichenkette sein"),
      (#"{"bogus": 3}"#, "bogus ist nicht bekannt"),
      (#"[]"#, "das Ganze muss ein Objekt sein"),
      (#"{"fields": [{"id": "a"}]}"#, "fields[0].name fehlt"),
      (
        #"{"identity": "x"}"#,
        "identity muss eines von anonymous, group, named sein"
      ),
      (
        #"{"agenda": [{"phase": "vote", "minutes": -1}]}"#,
        "agenda[0].minutes muss eine Zahl von 0 bis 1440 sein"
      ),
      (
        #"{"groups": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}"#,
        "groups[1].id steht zweimal da: a"
      ),
    ])
  func templateWords(text: String, sentence: String) throws {
    let place = try Workplace()
    let file = try place.write("t.json", text)
    let run = try place.run("new", "a", "--template", file, language: "de_DE")
    #expect(run.code == 65)
    #expect(run.errors.contains(": \(sentence).\n"), "\(run.errors)")
  }

  @Test("A template that is wrong is named with line and column")
  func template() throws {
    let place = try Workplace()
    let file = try place.write(
      "t.json", "{\n  \"groups\": [\n    {\"id\": \"A\", \"name\": \"b\"}]}")
    let run = try place.run("new", "a", "--template", file)
    #expect(run.code == 65)
    #expect(run.errors.hasPrefix("werkstatt: \(file), line 3, column 12: "))
    let broken = try place.write("u.json", "{\n  \"title\": tru}")
    let other = try place.run("new", "a", "--template", broken)
    #expect(other.errors.hasPrefix("werkstatt: \(broken), line 2, column 12: "))
    #expect(access("\(place.path)/a.jsonl", F_OK) != 0)
  }

  @Test("No name and no text reaches the terminal with control characters")
  func controlCharacters() throws {
    let place = try Workplace()
    let evil = "\u{1b}]0;x\u{7}\u{202e}"
    _ = try place.run("new", "a")
    let table = try place.write("\(evil).csv", "text,cost\nx,\(evil)\n")
    let calls = [
      ["results", evil], ["new", evil], ["new", "b", "--template", evil],
      ["import", "a", table], ["import", "a", "/\(evil)"], [evil],
      ["results", "a", "--\(evil)"], ["export", "a", "-o", "/\(evil)/x"],
      ["aggregate", "/\(evil)"], ["check", "/\(evil)"],
    ]
    for call in calls {
      let run = try Run(call + ["--sessions", place.path], in: place)
      #expect(run.code != 0)
      let all = (run.output + run.errors).unicodeScalars
      #expect(
        !all.contains { "\u{1b}\u{7}\u{202e}".unicodeScalars.contains($0) })
    }
  }

  @Test("A full disk behind stdout is a failure")
  func fullOutput() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let errors = "\(place.path)/.errors"
    let process = try Process(
      Workplace.program, ["results", "a", "--sessions", place.path],
      language: "en_GB", output: "/dev/full", errors: errors)
    #expect(try process.end() == 74)
    #expect(try Workplace.text(errors).contains("could not be written whole"))
  }
}
