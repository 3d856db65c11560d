import Workshop

@testable import SessionLog

/// A line that is read quickly is read strictly the same; one that is accepted
/// says the same when a writer writes it again; the
/// place of a fault lies within it.
enum LineProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let line = try read(bytes) else { return }
    try checkPlaces(line, in: bytes)
    let written = WrittenLine(line.content(in: bytes), after: .zero)
    guard written.fits else { return }
    let again = Array(written.bytes.dropLast())
    guard let second = try read(again) else {
      throw Violation("a written line can't be read")
    }
    let contents = (line.content(in: bytes), second.content(in: again))
    try hold(contents.0.says(contents.1), "\(contents)")
    let digest = again.withUnsafeBufferPointer {
      second.digest(of: $0, after: .zero)
    }
    try hold(digest == second.hash, "the hash of a written line is wrong")
  }

  /// Nil for bytes that are no line.
  private static func read(_ bytes: [UInt8]) throws(Violation) -> LogLine? {
    let result = bytes.withUnsafeBufferPointer {
      bytes -> Result<LogLine, LineFault> in
      do throws(LineFault) {
        return .success(try LogLine(reading: bytes, with: StrictJSON()))
      } catch {
        return .failure(error)
      }
    }
    let quick = bytes.withUnsafeBufferPointer { LogLine(written: $0) }
    try hold(
      quick == nil || quick == (try? result.get()),
      "the quick reader reads another line than the strict one")
    switch result {
    case .success(let line): return line
    case .failure(let fault):
      try hold((0...bytes.count).contains(fault.byte), "\(fault)")
      if case .json(.refused(let words)) = fault.kind {
        throw Violation("no place is found: \(words)")
      }
      return nil
    }
  }

  private static func checkPlaces(
    _ line: LogLine, in bytes: [UInt8]
  ) throws(Violation) {
    let places = line.places
    let ranges = [
      places.seq, places.at, places.data, places.hash, places.body ?? 0..<0,
    ]
    for range in ranges {
      try hold(range.upperBound <= bytes.count, "\(places)")
    }
    try hold(places.hashed < places.hash.lowerBound, "\(places)")
    try hold(
      bytes[places.hash].elementsEqual("\"\(line.hash)\"".utf8)
        || bytes[places.hash].contains(UInt8(ascii: "\\")), "\(places)")
  }
}

extension WrittenLine.Content {
  fileprivate func says(_ other: Self) -> Bool {
    seq == other.seq && at == other.at && seat == other.seat
      && type == other.type && data == other.data && text == other.text
  }
}

extension LogLine {
  /// What it says; a body that is not as it should be is none.
  func content(in bytes: [UInt8]) -> WrittenLine.Content {
    WrittenLine.Content(
      seq: seq, at: at?.rfc3339 ?? "", seat: seat, type: type,
      data: (data.members ?? []).filter { $0.name != "commit" },
      text: bytes.withUnsafeBufferPointer {
        (try? checkedText(in: $0)) ?? nil
      })
  }
}
