import Testing
import Workshop

@testable import SessionLog

@Suite("Reading the lines of a log")
struct ScanTests {
  private let log = SmallLog.small()

  @Test("a sound log has no fault, and its head is the last h")
  func sound() {
    let scan = scan(log.bytes)
    #expect(scan.faults == [])
    #expect(scan.tornTail == nil)
    #expect(scan.head == log.head)
    #expect(scan.lines == 5)
    #expect(scan.length == log.bytes.count)
    #expect(scan.records[2].text?.text == "Grüne \"Welle\" 🌱")
    #expect(scan.records[4].start == log.start(of: 5))
    #expect(log.text.hasSuffix("\"h\":\"\(log.head)\"}\n"))
  }

  @Test("a log is read on from where the last reading stopped")
  func incremental() {
    var scan = Scan()
    let bytes = log.bytes
    for cut in [0, 1, log.start(of: 2), log.start(of: 4) + 9, bytes.count] {
      Array(bytes[scan.length..<cut]).withUnsafeBufferPointer { scan.read($0) }
    }
    #expect(scan.faults == [])
    #expect(scan.head == log.head)
    #expect(scan.records.map(\.line.seq) == [1, 2, 3, 4, 5])
  }

  @Test("damage at the end is the same in pieces: no line behind it is torn")
  func damageInPieces() {
    var log = log
    log.lines[0][30] ^= 1
    log.lines[1][30] ^= 1
    for count in 1...2 {
      let lines = Array(log.lines[..<count])
      let whole = scan(lines.flatMap(\.self))
      var pieces = Scan()
      for line in lines { line.withUnsafeBufferPointer { pieces.read($0) } }
      #expect(pieces.faults == whole.faults)
      #expect(pieces.tornTail == whole.tornTail)
      #expect(pieces.length == whole.length)
    }
  }

  @Test("behind ten thousand damaged lines nothing is read, and that is said")
  func givenUp() {
    let junk = [UInt8](repeating: UInt8(ascii: "\n"), count: 200_000)
    let bytes = log.bytes + junk + log.bytes
    let whole = scan(bytes)
    #expect(whole.lines == 5 + Scan.mostDamaged)
    #expect(whole.faults.count == Scan.mostDamaged + 1)
    let end = log.bytes.count + Scan.mostDamaged
    let last = Fault(line: whole.lines + 1, byte: end, kind: .givenUp)
    #expect(whole.faults.last == last)
    #expect(whole.tornTail == nil)
    var pieces = Scan()
    for cut in [3_000, 11_000, 40_000, bytes.count] {
      Array(bytes[pieces.length..<cut])
        .withUnsafeBufferPointer { pieces.read($0) }
    }
    #expect(pieces.faults == whole.faults)
    #expect(pieces.length == whole.length)
  }

  @Test("cut anywhere, it loses the cut line and no other")
  func cuts() {
    let bytes = log.bytes
    for cut in 0...bytes.count {
      let whole = bytes[..<cut].count { $0 == UInt8(ascii: "\n") }
      let scan = scan(Array(bytes[..<cut]))
      #expect(scan.lines == whole, "cut at \(cut)")
      #expect(scan.faults == [], "cut at \(cut)")
      #expect((scan.tornTail?.upperBound ?? cut) == cut)
      #expect((scan.tornTail == nil) == (scan.length == cut))
    }
  }

  @Test("each flipped bit is found")
  func flips() {
    var bytes = log.bytes
    for place in bytes.indices {
      for bit in 0..<8 {
        bytes[place] ^= 1 << bit
        let scan = scan(bytes)
        #expect(
          !scan.faults.isEmpty || scan.tornTail != nil,
          "bit \(bit) of byte \(place)")
        bytes[place] ^= 1 << bit
      }
    }
  }

  @Test("a changed line in the middle is damage, in the last one a torn tail")
  func changed() {
    var bytes = log.bytes
    let second = log.start(of: 2) + 50
    bytes[second] ^= 1
    #expect(scan(bytes).faults.map(\.line) == [2])
    #expect(scan(bytes).faults.map(\.kind) == [.hashWrong])
    #expect(scan(bytes).tornTail == nil)
    #expect(scan(bytes).head == log.head)
    bytes[second] ^= 1

    bytes[log.start(of: 5) + 50] ^= 1
    #expect(scan(bytes).faults == [])
    #expect(scan(bytes).tornTail == log.start(of: 5)..<bytes.count)
    #expect(scan(bytes).lines == 4)
  }

  @Test("a changed h is the fault of its own line alone, also before the last")
  func changedHash() {
    for line in 1...4 {
      var bytes = log.bytes
      let place = log.start(of: line + 1) - 20
      bytes[place] = bytes[place] == UInt8(ascii: "A") ? 66 : 65
      #expect(scan(bytes).faults.map(\.line) == [line])
      #expect(scan(bytes).faults.map(\.kind) == [.hashWrong])
      #expect(scan(bytes).lines == 5)
    }
  }

  @Test("blocks of zeros at the end are a torn tail, bad JSON is damage")
  func ends() {
    let torn = log.bytes + [0, 0, 0] + Array("x}\n".utf8)
    #expect(scan(torn).tornTail == log.bytes.count..<torn.count)
    #expect(scan(torn).faults == [])

    let damaged = log.bytes + Array("{oops}\n".utf8)
    #expect(scan(damaged).tornTail == nil)
    let fault = Fault(
      line: 6, byte: log.bytes.count + 1, kind: .json(.unexpected))
    #expect(scan(damaged).faults == [fault])
  }

  @Test("whole lines at the end that don't belong there are damage, not torn")
  func wholeLines() {
    var swapped = log
    swapped.lines.swapAt(2, 3)
    var missing = log
    missing.lines.remove(at: 3)
    for damaged in [swapped, missing] {
      let scan = scan(damaged.bytes)
      #expect(scan.tornTail == nil)
      #expect(scan.faults.first?.kind == .hashWrong)
    }
  }

  @Test("what was never a log is not cut")
  func noLog() {
    let scan = scan(Array("hello\nworld\n".utf8))
    #expect(scan.tornTail == nil)
    #expect(scan.faults.map(\.line) == [1, 2])
  }

  @Test("a missing line is a gap and breaks the chain")
  func missingLine() {
    var log = log
    log.lines.remove(at: 2)
    let faults = scan(log.bytes).faults
    #expect(faults.map(\.kind) == [.hashWrong, .gap(expected: 3, found: 4)])
    #expect(faults.map(\.line) == [3, 3])
  }

  @Test("times that go backwards are named with their place")
  func time() {
    var log = log
    log.addRaw(
      #"{"seq":6,"at":"2026-01-01T00:00:00.000Z","seat":"x","type":"y","data":{}"#
    )
    let fault = scan(log.bytes).faults.first
    #expect(fault?.byte == log.start(of: 6) + 14)
    guard case .timeBackwards = fault?.kind else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test("a format above ours is not read")
  func format() {
    var log = SmallLog()
    log.add("session.opened", [.init("format", 2)])
    log.addRaw(#"{"anything":"goes""#)
    #expect(scan(log.bytes).formatTooNew == 2)
    #expect(scan(log.bytes).records.isEmpty)
  }
}
