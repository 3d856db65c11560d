import TestSupport
import Testing

@Suite(
  "JSONTestSuite and naughty strings",
  .enabled(if: Project.hasShared, "needs ../shared/data"))
struct HostileJSONTests {
  /// The files, and how many of them a test passes over: each call of the
  /// program takes its time.
  private static let suite = "data/bad-input/JSONTestSuite/test_parsing"
  private static let step = Torture.isOn ? 1 : 12

  private static func files() throws -> [String] {
    let folder = Project.shared(suite)
    let files = fileNames(in: folder).map { "\(folder)/\($0)" }
    try #require(files.count > 300)
    return files
  }

  private static var some: [String] {
    get throws {
      let files = try files()
      return stride(from: 0, to: files.count, by: step).map { files[$0] }
    }
  }

  @Test("as whole logs are checked in one call, and refused one by one")
  func wholeLogs() throws {
    let place = try Workplace()
    let all = try Measured(["check"] + Self.files(), in: place)
    #expect(all.fault == nil)
    #expect(all.code == 1)
    let sum = try Measured(["aggregate"] + Self.files(), in: place)
    #expect(sum.fault == nil)
    #expect(sum.code == 2)
    for file in try Self.some {
      for command in [["results"], ["export"], ["run", "--plain"]] {
        let call = try Measured(command + [file], in: place)
        #expect(call.fault == nil, "\(command) \(file)")
        #expect(call.code == 65, "\(command) \(file)")
      }
    }
  }

  @Test("as a line of a log are damage or a torn end, and change no byte")
  func lines() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let good = try Project.bytes("\(place.path)/a.jsonl")
    let path = "\(place.path)/b.jsonl"
    for file in try Self.some {
      let bytes = try good + Project.bytes(file) + [0x0A]
      try fill(path, bytes)
      for command in ["check", "results", "export"] {
        let call = try Measured([command, "b"], in: place)
        #expect(call.fault == nil, "\(command) \(file)")
        let codes = command == "check" ? [1] : [0, 65]
        #expect(codes.contains(call.code), "\(command) \(file)")
      }
      #expect(try Project.bytes(path) == bytes, "\(file)")
    }
  }

  @Test("as templates and tables are refused, or make a sound session")
  func templates() throws {
    let place = try Workplace()
    var made: [String] = []
    for (number, file) in try Self.some.enumerated() {
      let name = "t\(number)"
      let call = try Measured(["new", name, "--template", file], in: place)
      #expect(call.fault == nil, "\(file)")
      #expect([0, 65].contains(call.code), "\(file)")
      if call.code == 0 { made.append(name) }
      try Self.takeIn(file, place)
    }
    for name in made { #expect(try place.run("check", name).code == 0) }
  }

  @Test(
    "naughty strings are no log and no template, and no row of theirs harms")
  func naughtyStrings() throws {
    let place = try Workplace()
    for name in ["blns.txt", "blns.json", "blns.base64.txt"] {
      let file = Project.shared("data/bad-input/blns/\(name)")
      for command in [["results", file], ["new", "x", "--template", file]] {
        let call = try Measured(command, in: place)
        #expect(call.fault == nil, "\(command)")
        #expect(call.code == 65, "\(command)")
      }
      try Self.takeIn(file, place)
    }
    let rows = try Project.naughtyStrings.map {
      $0.replacing("\"", with: "\"\"")
    }
    let table = "text\n" + rows.map { "\"\($0)\"\n" }.joined()
    let path = try place.write("t.csv", table)
    _ = try place.run("new", "room")
    let call = try Measured(["import", "room", path, "--skip-bad"], in: place)
    #expect(call.fault == nil)
    #expect([0, 2].contains(call.code))
    #expect(try place.run("check", "room").code == 0)
  }

  /// Imports a file into a new session.
  private static func takeIn(_ file: String, _ place: Workplace) throws {
    _ = try place.run("new", "into")
    let call = try Measured(["import", "into", file], in: place)
    #expect(call.fault == nil, "\(file)")
    #expect([0, 65].contains(call.code), "\(file)")
    #expect(try place.run("check", "into").code == 0)
  }
}
