import Glibc
import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("A compressed log", .serialized)
struct CompressedLogTests {
  private let files = TemporaryFolder()
  private let buffer = LogBuffer()
  private static let log = SmallLog.small().bytes

  private func fill(_ path: String) throws(LogFailure) -> [UInt8] {
    try buffer.fill(from: path)
    return [UInt8](buffer.bytes)
  }

  private func put(_ bytes: [UInt8], _ packing: Packing) -> String {
    files.write(bytes, to: "a.jsonl.\(packing)")
  }

  private func fault(_ path: String) -> UnpackingFault? {
    do throws(LogFailure) {
      _ = try fill(path)
    } catch .notUnpacked(path, let fault) {
      return fault
    } catch {}
    return nil
  }

  @Test("is read as the text in it", arguments: Packing.allCases)
  func same(packing: Packing) throws {
    let plain = files.write(Self.log, to: "plain.jsonl")
    let path = put(packing(Self.log), packing)
    #expect(try fill(path) == Self.log)
    let (one, other) = (try LogReader.read(path), try LogReader.read(plain))
    #expect(one.events == other.events)
    #expect(one.head == other.head)
    #expect(try Check(path).faults == Check(plain).faults)
  }

  @Test("has its faults at the places of the text", arguments: Packing.allCases)
  func places(packing: Packing) throws {
    var log = SmallLog.small()
    log.lines[2][40] ^= 1
    let plain = files.write(log.bytes, to: "plain.jsonl")
    let path = put(packing(log.bytes), packing)
    let faults = try LogReader.read(path).faults
    #expect(try faults == LogReader.read(plain).faults)
    #expect(faults.first?.line == 3)
  }

  @Test(
    "may be in several pieces, empty ones too", arguments: Packing.allCases)
  func pieces(packing: Packing) throws {
    let cut = Self.log.count / 3
    let packed =
      packing([]) + packing(Array(Self.log[..<cut])) + packing([])
      + packing(Array(Self.log[cut...])) + packing([])
    #expect(try fill(put(packed, packing)) == Self.log)
  }

  @Test(
    "that is cut at any byte is refused as cut off",
    arguments: Packing.allCases)
  func cut(packing: Packing) {
    let packed = packing(Self.log)
    for length in 0..<packed.count {
      let path = put(Array(packed[..<length]), packing)
      #expect(fault(path) == .cutOff, "\(length) of \(packed.count)")
    }
  }

  @Test(
    "of which a bit of any byte is flipped never gives another text",
    arguments: Packing.allCases)
  func flipped(packing: Packing) {
    let packed = packing(Self.log)
    for place in packed.indices {
      var flipped = packed
      flipped[place] ^= 1 << (place % 8)
      let found = try? fill(put(flipped, packing))
      #expect(found == nil || found == Self.log, "byte \(place)")
    }
  }

  @Test("with something else behind it is refused", arguments: Packing.allCases)
  func behind(packing: Packing) {
    let packed = packing(Self.log)
    #expect(fault(put(packed + [1, 2, 3], packing)) != nil)
    #expect(fault(put(packed + Self.log, packing)) == .corrupt)
  }

  @Test(
    "that is none, or of another kind, is refused as such",
    arguments: Packing.allCases)
  func otherKind(packing: Packing) throws {
    let other: Packing = packing == .gz ? .zst : .gz
    for bytes in [Self.log, other(Self.log), [0], Array("x".utf8)] {
      #expect(fault(put(bytes, packing)) == .otherKind)
    }
  }

  @Test(
    "that unpacks to far more than it is is refused",
    arguments: Packing.allCases)
  func bomb(packing: Packing) {
    let zeros = packing([UInt8](repeating: 0, count: 8 << 20))
    let many = [[UInt8]](repeating: zeros, count: 32).flatMap(\.self)
    let path = put(many, packing)
    #expect(throws: LogFailure.noSession(path: path)) { try fill(path) }
    let begun = put(packing(Self.log) + many, packing)
    #expect(fault(begun) == .tooMuch)
    #expect(throws: LogFailure.notUnpacked(path: begun, .tooMuch)) {
      try LogReader.read(begun)
    }
  }

  @Test("is nothing that anybody adds to", arguments: Packing.allCases)
  func writing(packing: Packing) throws {
    let path = put(packing(Self.log), packing)
    #expect(throws: LogFailure.compressed(path: path)) {
      try LogWriter(opening: path)
    }
    #expect(throws: LogFailure.compressed(path: path)) {
      try LogFollower(path)
    }
    #expect(files.names == ["a.jsonl.\(packing)"])
  }
}
