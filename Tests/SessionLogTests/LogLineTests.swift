import Testing
import Workshop

@testable import SessionLog

private let rest =
  #""at":"2027-11-23T09:04:31.120Z","seat":"x","type":"y","data":{}"#

@Suite("A line of the log")
struct LogLineTests {
  /// The kinds of fault in line 2, which is this one with the right `h`.
  private func faults(_ line: String, body: String = "") -> [FaultKind] {
    var log = SmallLog.opened()
    log.addRaw(line, body: body)
    log.add("phase.entered", [.init("phase", "ideate")])
    return scan(log.bytes).faults.filter { $0.line == 2 }.map(\.kind)
      .filter { if case .timeBackwards = $0 { false } else { true } }
  }

  @Test("is written in the writer's order, hashed up to its body")
  func written() {
    let text = SaltedText(salt: [UInt8](repeating: 0, count: 16), text: "ä\t")
    let line = WrittenLine(
      .init(
        seq: 3, at: "2026-11-23T09:04:31.120Z", seat: "vote-2",
        type: "idea.captured", data: [.init("idea", "i3")], text: text),
      after: .zero)
    let hashed = """
      {"seq":3,"at":"2026-11-23T09:04:31.120Z","seat":"vote-2",\
      "type":"idea.captured","data":{"idea":"i3","commit":"\(text.commit)"}
      """
    let body = #","body":{"salt":"AAAAAAAAAAAAAAAAAAAAAA","text":"ä\u0009"}"#
    let hash = SHA256.digest(Digest.zero.bytes + Array(hashed.utf8))
    #expect(
      String(decoding: line.bytes, as: UTF8.self)
        == hashed + body + #","h":"\#(hash)"}"# + "\n")
    #expect(line.hash == hash)
  }

  @Test(
    "is read with its members in any order and with any white space",
    arguments: [
      #"{"seq":2,\#(rest)"#, #"{\#(rest),"seq":2"#,
      "{ \"seq\" : 2 ,\t\(rest) \r ", #"{"seq":2,\#(rest),"new":{"a":[1.5]}"#,
      #"{"\u0073eq":2,\#(rest)"#,
    ])
  func anyOrder(line: String) {
    #expect(faults(line) == [])
  }

  @Test("keeps what it does not know")
  func unknown() {
    var log = SmallLog.opened()
    log.addRaw(
      #"{"seq":2,"at":"2027-11-23T09:04:31.120Z","seat":"x","type":"a.b","#
        + #""data":{"z":1,"y":[null]},"new":7"#)
    let scan = scan(log.bytes)
    #expect(scan.faults == [])
    #expect(scan.records[1].line.type == "a.b")
    #expect(scan.records[1].line.data.json == #"{"z":1,"y":[null]}"#)
  }

  @Test(
    "lacks nothing and has each thing of its kind",
    arguments: [
      (#"{\#(rest)"#, FaultKind.missing("seq")),
      (#"{"seq":"2",\#(rest)"#, .wrongKind("seq", expected: .wholeNumber)),
      (#"{"seq":2.0,\#(rest)"#, .wrongKind("seq", expected: .wholeNumber)),
      (
        #"{"seq":2,"at":"x","seat":"x","type":"y","data":{}"#,
        .wrongKind("at", expected: .time)
      ),
      (
        #"{"seq":2,"at":"2027-11-23T09:04:31Z","seat":"x","type":"y","data":{}"#,
        .wrongKind("at", expected: .time)
      ),
      (
        #"{"seq":2,"at":"x","seat":"x","type":"y","data":[]"#,
        .wrongKind("data", expected: .object)
      ),
      (#"{"seq":2,"seq":2,\#(rest)"#, .json(.duplicateMember)),
      (#"{"seq":2,\#(rest),"n":[[[[[[[[1]]]]]]]]"#, .json(.tooDeep)),
      (#"{"seq":2,\#(rest),"n":9007199254740992"#, .json(.integerTooLarge)),
      (#"{"seq":2,\#(rest),"n":"\ud800""#, .json(.loneSurrogate)),
      (#"{"seq":2,\#(rest),"h":"","z":0"#, .json(.duplicateMember)),
      (#"{"seq":9,\#(rest)"#, .gap(expected: 2, found: 9)),
    ])
  func malformed(line: String, kind: FaultKind) {
    #expect(faults(line) == [kind])
  }

  @Test("may be nested 8 deep")
  func depth() {
    #expect(faults(#"{"seq":2,\#(rest),"n":[[[[[[[1]]]]]]]"#) == [])
  }

  @Test("may be 64 KiB long, and no byte longer")
  func length() {
    let frame = #"{"seq":2,\#(rest),"n":"""#
    let filling = LogLine.longest - frame.utf8.count - 51
    let long = String(repeating: "a", count: filling)
    #expect(faults(#"{"seq":2,\#(rest),"n":"\#(long)""#) == [])
    #expect(faults(#"{"seq":2,\#(rest),"n":"a\#(long)""#) == [.tooLong])
  }

  @Test("ends with its h")
  func hashLast() {
    var log = SmallLog.opened()
    let line = #"{"h":"\#(Digest.zero)","seq":2,\#(rest)}"#
    log.lines.append(Array((line + "\n").utf8))
    #expect(scan(log.bytes).faults.map(\.kind) == [.hashNotLast])
    log.lines[1] = Array(#"{"seq":2,\#(rest)}"#.utf8) + [10]
    #expect(scan(log.bytes).faults.map(\.kind) == [.missing("h")])
    log.lines[1] = Array("[]\n".utf8)
    #expect(scan(log.bytes).faults.map(\.kind) == [.notAnObject])
  }
}

@Suite("The body of a line")
struct BodyTests {
  private static let salt = "AAAAAAAAAAAAAAAAAAAAAA"

  /// The kinds of fault in a log whose line 2 has this body, and the
  /// commitment to this text.
  private func faults(
    body: String, commit: String? = nil, line: String? = nil
  ) -> [FaultKind] {
    let text = SaltedText(salt: [UInt8](repeating: 0, count: 16), text: "ä")
    var log = SmallLog.opened()
    let commit = commit ?? #""commit":"\#(text.commit)""#
    log.addRaw(
      #"{"seq":2,"at":"2027-11-23T09:04:31.120Z","seat":"x","#
        + #""type":"note.added","data":{\#(commit)}"#,
      body: body)
    let scan = scan(log.bytes)
    return (scan.faults + scan.rules.missingBodies).map(\.kind)
  }

  @Test("is right byte for byte")
  func right() {
    let body = #","body":{"salt":"\#(Self.salt)","text":"ä"}"#
    #expect(faults(body: body) == [])
  }

  @Test(
    "is not as a writer would write it",
    arguments: [
      #"{"text":"ä","salt":"\#(salt)"}"#, #"{"salt":"\#(salt)", "text":"ä"}"#,
      #"{"salt":"\#(salt)","text":"\u00e4"}"#, #"{"salt":"","text":"ä"}"#,
      #"{"salt":"\#(salt)","text":"ä","more":1}"#, #"{"text":"ä"}"#,
      #"{"salt":"AAAAAAAAAAAAAAAAAAAAAB","text":"ä"}"#, #""ä""#, "[]",
      #"{"salt":"\#(salt)","text":7}"#,
    ])
  func notAsWritten(body: String) {
    #expect(faults(body: #","body":"# + body) == [.bodyNotAsWritten])
  }

  @Test("is what the commitment says")
  func commitment() {
    let other = #","body":{"salt":"\#(Self.salt)","text":"o"}"#
    #expect(faults(body: other) == [.commitWrong])
    #expect(faults(body: other, commit: "") == [.commitMissing])
    #expect(
      faults(body: other, commit: #""commit":"x""#) == [.commitMalformed])
    #expect(faults(body: "") == [.commitWithoutBody])
  }

  @Test("is null only where a later line says so")
  func redacted() {
    #expect(faults(body: #","body":null"#) == [.bodyMissing])
    var log = SmallLog.small()
    let salted = String(decoding: log.lines[2], as: UTF8.self)
    log.add(
      "redacted", [.init("seq", 3), .init("reason", "personal-data")])
    #expect(scan(log.bytes).rules.unfinishedRedactions.map(\.by) == [6])

    let parts = salted.split(separator: #","body":"#)
    let tail = parts[1].split(separator: #","h":"#)[1]
    let line = parts[0] + #","body":null,"h":"# + tail
    log.lines[2] = Array(line.utf8)
    #expect(scan(log.bytes).faults == [])
    #expect(scan(log.bytes).rules.missingBodies == [])
    #expect(scan(log.bytes).rules.unfinishedRedactions.isEmpty)
    #expect(scan(log.bytes).records[2].line.body == .redacted)
  }

  @Test("has at most 10,000 characters and 48 KiB as written")
  func limits() {
    func fits(_ character: Character, _ count: Int) -> Bool {
      let salted = SaltedText(
        salt: [UInt8](repeating: 0, count: 16),
        text: String(repeating: character, count: count))
      return salted.fits(in: salted.json.utf8.count)
    }
    #expect(fits("ä", 10_000))
    #expect(!fits("ä", 10_001))
    #expect(fits("\u{1}", 8_191))
    #expect(!fits("\u{1}", 8_192))
  }
}
