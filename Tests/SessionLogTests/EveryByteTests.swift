import TestSupport
import Testing
import Workshop

@testable import SessionLog

/// The workshop in `Sessions/`, cut and flipped at every place; in short, at
/// some.
@Suite("A whole workshop's log, damaged anywhere")
struct EveryByteTests {
  /// What was read in front of a line, and the bytes of it and the next.
  private struct Place {
    var before: Scan
    var number: Int
    var line: ArraySlice<UInt8>
    var next: ArraySlice<UInt8>
  }

  private static let step = Torture.times(131, 1)

  private static func places() throws -> [Place] {
    let bytes = try Project.bytes(
      Project.path("Sessions/klimawerkstatt.jsonl"))
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
      .map { bytes[$0.startIndex...$0.endIndex] }
    var scan = Scan()
    return lines.enumerated().map { index, line in
      defer {
        scan.read(line)
        _ = scan.takeRecords()
      }
      return Place(
        before: scan, number: index + 1, line: line,
        next: index + 1 < lines.count ? lines[index + 1] : [])
    }
  }

  @Test("cut at any byte, all before is there and the cut line is torn")
  func cuts() throws {
    var tried = 0
    for place in try Self.places() {
      let start = place.before.length
      for cut in stride(from: 1, to: place.line.count, by: Self.step) {
        tried += 1
        var scan = place.before
        scan.read(place.line.prefix(cut))
        let isRight =
          scan.lines == place.number - 1 && scan.faults.isEmpty
          && scan.tornTail == start..<start + cut
        #expect(isRight, "line \(place.number), cut at \(cut)")
      }
    }
    #expect(tried > 2_000)
  }

  @Test("any flipped bit is found, at its line, within its bytes")
  func flips() throws {
    var tried = 0
    for place in try Self.places() {
      let bytes = place.before.length..<place.before.length + place.line.count
      for byte in stride(
        from: place.number % Self.step, to: place.line.count, by: Self.step)
      {
        for bit in 0..<8 {
          tried += 1
          var line = Array(place.line)
          line[byte] ^= 1 << bit
          var scan = place.before
          scan.read(ArraySlice(line + place.next))
          #expect(
            Self.names(scan, place.number, bytes),
            "line \(place.number), byte \(byte), bit \(bit): \(scan.faults)")
        }
      }
    }
    #expect(tried > 20_000)
  }

  /// Whether the first fault, or the torn tail that the last lines are, is in
  /// this line.
  private static func names(
    _ scan: Scan, _ line: Int, _ bytes: Range<Int>
  ) -> Bool {
    guard let fault = scan.faults.first else {
      return scan.tornTail?.lowerBound == bytes.lowerBound
    }
    return fault.line == line && bytes.contains(fault.byte)
  }
}

extension Scan {
  fileprivate mutating func read(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { read($0) }
  }
}
