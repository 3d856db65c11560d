import Workshop

@testable import SessionLog

/// A log whose hashes and commitments are made right, line by line, so that
/// changed bytes get past them to what reads further.
struct MendedLog {
  private(set) var bytes: [UInt8] = []
  private var head = Digest.zero
  private let json = StrictJSON()

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines.dropLast() { add(Array(line) + [UInt8(ascii: "\n")]) }
    self.bytes += lines.last ?? []
  }

  private mutating func add(_ line: [UInt8]) {
    var line = line
    if let read = read(line) {
      mendCommit(of: read, in: &line)
      head = line.withUnsafeBufferPointer { read.digest(of: $0, after: head) }
      line.replaceSubrange(read.places.hash, with: "\"\(head)\"".utf8)
    }
    bytes += line
  }

  private func read(_ line: [UInt8]) -> LogLine? {
    line.dropLast().withUnsafeBufferPointer {
      try? LogLine(reading: $0, with: json)
    }
  }

  private func mendCommit(of line: LogLine, in bytes: inout [UInt8]) {
    guard case .value(let body) = line.body, let text = SaltedText(body),
      let old = line.data["commit"]?.string.map({ Array($0.utf8) }),
      old.count == text.commit.description.utf8.count
    else { return }
    let places = line.places.data
    guard
      let start = (places.lowerBound..<places.upperBound - old.count)
        .first(where: { bytes[$0..<$0 + old.count].elementsEqual(old) })
    else { return }
    bytes.replaceSubrange(
      start..<start + old.count, with: text.commit.description.utf8)
  }
}
