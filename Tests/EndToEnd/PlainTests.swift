import Glibc
import Testing

@Suite("Seats line by line")
struct PlainTests {
  /// Calls the program with lines on a pipe.
  private static func run(
    _ arguments: [String], _ lines: [String], in place: Workplace,
    language: String = "de_DE", term: String? = nil
  ) throws -> Run {
    try place.withLines(lines) { input in
      try Run(
        arguments + ["--sessions", place.path], in: place, language: language,
        term: term, input: input)
    }
  }

  /// From the count of people to the seal: ideas, departments, a secret
  /// ballot, a measure.
  static let evening =
    ["5 runter 3 Enter", "g 2", "Mehr Radwege", "Leerstand nutzen", ".esc"]
    + ["g 3", "8", "9", "u", "9", "g 4", "o"]
    + ["v", "1234", "1234", "j", "", "1234", "1", ""]
    + ["1", "+ +", "2", "+", "", "j", "", "Esc", "1234"]
    + ["c", "j", "g 5", "g 6", "i", "Radweg bauen", ".esc"]
    + ["g 7", "c", "j", "q q"]

  @Test("A workshop from a new session to its close, in German")
  func workshop() throws {
    let place = try Workplace()
    let lines = ["i", "Kiez", "Was tun?"] + Self.evening
    let run = try Self.run(["choose", "--plain"], lines, in: place)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let said = run.output.split(separator: "\n").map(String.init)
    for line in [
      "Kiez, 1 Ankommen, 8 da, gesichert", "2 ✓ –, Leerstand nutzen",
      "8 SenMVKU 1", "abgestimmt, 1 von 8", "Ihre Stimme ist gespeichert.",
      "Maßnahme 1 ist vereinbart.", "Kiez, 7 Abschluss, 8 da, gesichert",
    ] {
      let isSaid = said.contains(line)
      #expect(isSaid, "\(line)")
    }
    #expect(said.contains { $0.hasSuffix("Mehr Radwege, 2, 1") })
    #expect(said.contains { $0.hasPrefix("Zurückgenommen: ") })
    #expect(!run.output.contains("⟦"))
    let raw = run.output.unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    #expect(raw.isEmpty)
    let figures = try place.run("aggregate", "--format", "json").output
    #expect(figures.contains(#""ballots":1,"dots":3,"#))
    #expect(figures.contains(#""measures":1"#))
  }

  @Test("An unknown key presses nothing, and shows the way")
  func unknownKey() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let run = try Self.run(
      ["run", "a", "--plain"], ["g frob", ".help", "+ 12x"], in: place)
    #expect(run.code == 0)
    #expect(run.output.contains("Eine Taste „frob“ gibt es nicht"))
    #expect(run.output.contains("Eine Taste „12x“ gibt es nicht"))
    #expect(run.output.contains(".quit verlässt das Programm"))
    #expect(!run.output.contains("Phasen\n"))
    #expect(run.output.hasSuffix("> \n"))
  }

  @Test("A question is answered only by a line of its own")
  func question() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let run = try Self.run(
      ["run", "a", "--plain"], ["g 7", "c j", "n", "c", "j"], in: place)
    #expect(run.output.contains("Nicht gedrückt: j."))
    #expect(run.output.contains("Nichts geändert."))
    #expect(run.output.contains("Versiegelt am "))
  }

  @Test("The end of input drops a ballot, and .quit does not leave a booth")
  func booth() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    _ = try Self.run(
      ["run", "a", "--plain"],
      ["5", "g 2", "Eins", "Zwei", ".esc", "g 4", "o"], in: place)
    let run = try Self.run(
      ["vote", "a", "--plain"],
      ["1234", "1234", "j", "", "1234", "", "1", "", "1 +", ".quit"],
      in: place)
    #expect(run.code == 0)
    #expect(run.output.contains("Achtung: Was hier steht, bleibt"))
    #expect(run.output.contains("1 von 3 Punkten"))
    #expect(run.output.contains("Aus der Wahlkabine führt nur die PIN"))
    #expect(!run.output.contains("1234"))
    #expect(access("\(place.path)/a.box.json", F_OK) != 0)
  }

  @Test("A dumb terminal gets lines, a pipe without --plain does not")
  func dumb() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let english = ["--language", "en"]
    let dumb = try Self.run(
      ["run", "a"] + english, ["Enter"], in: place, term: "dumb")
    #expect(dumb.code == 0)
    let hints = dumb.output.split(separator: "\n").first {
      $0.hasPrefix("Keys: ")
    }
    #expect(hints?.contains("up down group") == true)
    #expect(hints?.hasSuffix("? all") == true)
    for seat in ["run", "vote", "present"] {
      let refused = try Self.run([seat, "a"], [], in: place, term: "xterm")
      #expect(refused.code == 69)
      #expect(refused.output.isEmpty)
    }
  }

  @Test("The presenter prints what there is, and ends with its input")
  func presenter() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let run = try Self.run(["present", "a", "--plain"], [], in: place)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Was soll Berlin ausprobieren?\n1 ANKOMMEN"))
    #expect(!run.output.contains(">"))
  }
}
