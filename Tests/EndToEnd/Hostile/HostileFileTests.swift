import Glibc
import TestSupport
import Testing

@Suite("Files that are something else", .serialized)
struct HostileFileTests {
  @Test(
    "are refused by every command, at once and with a sentence",
    arguments: HostileFile.all)
  func refused(file: HostileFile) throws {
    let place = try Workplace()
    _ = try place.run("new", "good")
    let path = try file.path(in: place)
    var most = (mebibytes: 0, milliseconds: 0)
    for (arguments, code) in Self.calls(file, path) {
      let call = try Measured(arguments, in: place)
      #expect(call.fault == nil, "\(arguments)")
      #expect(call.code == code, "\(arguments): \(call.errors)")
      most.mebibytes = max(most.mebibytes, call.mebibytes)
      most.milliseconds = max(most.milliseconds, call.milliseconds)
    }
    if Torture.isOn {
      print("\(file.name): \(most.milliseconds) ms, \(most.mebibytes) MiB")
    }
    let good = try place.run("check", "good")
    #expect(good.code == 0)
  }

  @Test("behind a good beginning take no more memory, and are damage")
  func behindBeginning() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let log = try Project.bytes("\(place.path)/a.jsonl")
    for line in ["\n", "{}\n"] {
      let path = "\(place.path)/b.jsonl"
      let rest = String(repeating: line, count: 1_000_000)
      try fill(path, log + Array(rest.utf8))
      for (command, code) in [("check", 1), ("results", 65), ("note", 65)] {
        let words = command == "note" ? ["x"] : []
        let call = try Measured([command, "b"] + words, in: place)
        #expect(call.fault == nil, "\(command)")
        #expect(call.code == code, "\(command): \(call.errors)")
      }
    }
  }

  @Test("that unpack to a gibibyte are refused before they have")
  func bombs() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let mebibytes = Torture.isOn ? 1_024 : 128
    for (name, line) in [("lines", "{\"seq\":1}"), ("blanks", " ")] {
      let path = "\(place.path)/\(name).jsonl.gz"
      system(
        """
        (cat '\(place.path)/a.jsonl'; yes '\(line)' | head -c \(mebibytes)M) \
          | gzip -9 > '\(path)'
        """)
      for (arguments, code) in [
        (["check", path], 65), (["results", path], 65),
        (["aggregate", path], 2), (["search", "rad", path], 2),
        (["run", path, "--plain"], 77),
      ] {
        let call = try Measured(arguments, in: place)
        #expect(call.fault == nil, "\(name) \(arguments)")
        #expect(call.code == code, "\(name) \(arguments): \(call.errors)")
      }
    }
  }

  /// Every way into the program, with how it must end.
  private static func calls(
    _ file: HostileFile, _ path: String
  ) -> [([String], Int)] {
    let codes = file.codes
    let reading = [
      ["results", path], ["export", path], ["suggest", path], ["sheet", path],
      ["run", path, "--plain"], ["present", path, "--plain"],
      ["vote", path, "--plain"], ["note", path, "x"], ["phase", path, "vote"],
      ["codes", path, "--spare", "1"], ["pin", path],
      ["redact", path, "2", "--reason", "request", "--yes"],
      ["import", path, "/dev/null"],
    ]
    return reading.map { ($0, codes.log) } + [
      (["check", path], codes.check), (["aggregate", path], codes.aggregate),
      (["search", "rad", path], codes.aggregate),
      (["import", "good", path], codes.imported),
      (["import", "good", path, "--dry-run"], codes.imported),
      (["import", "good", path, "--as", "pabulib"], codes.imported),
      (["new", "other", "--template", path], codes.template),
    ]
  }
}
