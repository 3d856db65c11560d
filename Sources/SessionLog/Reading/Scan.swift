import Glibc
import Workshop

/// Goes through the bytes of a log from the first line to the last and says
/// what stands there, what is wrong with it, and whether its end is torn.
///
/// A scan goes on where it stopped when more was appended, so that nobody
/// reads a line twice.
struct Scan {
  /// The `h` of the last sound line; zeros before there is one.
  private(set) var head = Digest.zero
  /// How many whole lines there are.
  private(set) var lines = 0
  /// How many bytes they take.
  private(set) var length = 0
  private(set) var faults: [Fault] = []
  /// From the first byte of a torn line to the end of the file.
  private(set) var tornTail: Range<Int>?
  /// What is wrong with a line that ends and is torn all the same.
  private(set) var tornLine: Fault?
  /// What was read and not yet taken.
  private(set) var records: [Record] = []
  /// The `format`, if it is above ours; nothing is read then.
  private(set) var formatTooNew: Int?
  private(set) var rules = LineRules()
  /// Whether the line that was expected to be there was found.
  private(set) var isContinuation: Bool

  private let expected: (head: Digest, line: Int)
  /// Whether each line's place in the chain, and its commitment, is proven.
  private let proof: Bool

  private let json = StrictJSON()
  /// The hashes that may stand before the next line; none where it can't be
  /// known.
  private var previous = [Digest.zero]
  /// Lines that don't fit the chain, until it is known whether a sound one
  /// comes behind them.
  private var doubtful: [Doubt] = []
  /// The hashes that stood before the first of them.
  private var beforeDoubts: [Digest] = []
  /// Whether the last lines are damage that nothing sound stands behind: then
  /// what follows is no torn tail either, in however many pieces it is read.
  private var endsInDamage = false
  /// How many lines are damaged.
  private var damaged = 0
  /// As many are named; what stands behind them is not read.
  ///
  /// Each takes memory, and what has more of them is hardly a log.
  static let mostDamaged = 10_000
  private var isGivenUp = false

  /// A scan from the first byte of a log whose line with this number has this
  /// `h`; line 0 stands for any log.
  init(
    expecting head: Digest = .zero, atLine line: Int = 0,
    proving proof: Bool = true
  ) {
    expected = (head, line)
    self.proof = proof
    isContinuation = line == 0
  }

  /// A line, and the text of its body.
  struct Record: Sendable {
    var line: LogLine
    var text: SaltedText?
    /// The line's number, from 1, and where it begins in the file.
    var number: Int
    var start: Int
  }

  private struct Doubt {
    var start: Int
    var end: Int
    var fault: LineFault
    var line: LogLine?
    var text: Result<SaltedText?, LineFault>
    /// Whether this is what a write leaves that never came to its end.
    var canBeTorn: Bool
  }

  /// Hands out the records and forgets them.
  mutating func takeRecords() -> [Record] {
    defer { records = [] }
    return records
  }

  /// Reads on: `bytes` are those of the file from `length` to its end.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = read(bytes, most: .max)
  }

  /// The same, until so many records wait to be taken.
  ///
  /// - Returns: whether it came to the end.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, most: Int
  ) -> Bool {
    tornTail = nil
    tornLine = nil
    let start = length
    var at = 0
    while formatTooNew == nil, damaged + doubtful.count < Self.mostDamaged,
      let end = lineEnd(in: bytes, from: at)
    {
      if records.count >= most, doubtful.isEmpty { return false }
      let line = UnsafeBufferPointer(rebasing: bytes[at..<end])
      read(line: line, start: start + at)
      at = end + 1
    }
    if formatTooNew != nil { return true }
    if damaged + doubtful.count >= Self.mostDamaged {
      giveUp()
    } else {
      end(with: start + at..<start + bytes.count)
    }
    return true
  }

  /// Says what the last lines are, with `rest` behind them, which is no line.
  private mutating func end(with rest: Range<Int>) {
    // One line is torn, with what is no line behind it; where whole lines
    // follow, more is wrong than a write that never came to its end.
    let isOneLine = doubtful.dropFirst().allSatisfy { $0.line == nil }
    if let first = doubtful.first, first.canBeTorn, isOneLine, lines > 0,
      !endsInDamage
    {
      tornTail = first.start..<rest.upperBound
      tornLine = Fault(
        line: lines + 1, byte: first.start + first.fault.byte,
        kind: first.fault.kind)
      doubtful = []
      // What is written in its place goes on from the line before it.
      previous = beforeDoubts
    } else {
      if !doubtful.isEmpty { endsInDamage = true }
      settle()
      if !rest.isEmpty { tornTail = rest }
    }
  }

  private mutating func giveUp() {
    settle()
    if isGivenUp { return }
    isGivenUp = true
    faults.append(Fault(line: lines + 1, byte: length, kind: .givenUp))
  }

  private func lineEnd(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let end = memchr(
        base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(end) - UnsafeRawPointer(base)
  }
}

extension Scan {
  private mutating func read(
    line bytes: UnsafeBufferPointer<UInt8>, start: Int
  ) {
    let end = start + bytes.count + 1
    let line: LogLine
    do throws(LineFault) {
      line = try LogLine(bytes, json)
    } catch {
      // A block that never reached the disk reads as zeros.
      let isUnwritten = bytes.contains(0)
      doubt(
        Doubt(
          start: start, end: end, fault: error, line: nil,
          text: .success(nil),
          canBeTorn: isUnwritten || error.kind == .hashMalformed))
      previous = LogLine.hashAtEnd(of: bytes).map { [$0] } ?? []
      return
    }
    let text = line.textResult(in: bytes, proving: proof)
    let goesOn =
      !proof
      || previous.contains { previous in
        line.digest(of: bytes, after: previous) == line.hash
      }
    if goesOn || previous.isEmpty {
      settle()
      endsInDamage = false
      take(line, text, start: start, end: end)
      previous.removeAll(keepingCapacity: true)
      previous.append(line.hash)
    } else {
      let fault = LineFault(byte: line.places.hash.lowerBound, kind: .hashWrong)
      doubt(
        Doubt(
          start: start, end: end, fault: fault, line: line, text: text,
          canBeTorn: line.seq == rules.nextSeq))
      let digests = previous.map { line.digest(of: bytes, after: $0) }
      previous = [line.hash] + digests
    }
  }

  private mutating func doubt(_ doubt: Doubt) {
    if doubtful.isEmpty { beforeDoubts = previous }
    doubtful.append(doubt)
  }

  /// What was doubtful is damage: something sound stands behind it, or it is
  /// not what a torn write leaves.
  private mutating func settle() {
    damaged += doubtful.count
    for doubt in doubtful {
      add(doubt.fault, number: lines + 1, start: doubt.start)
      if let line = doubt.line {
        take(line, doubt.text, start: doubt.start, end: doubt.end)
      } else {
        lines += 1
        length = doubt.end
        rules.skipLine()
      }
    }
    doubtful = []
  }

  private mutating func take(
    _ line: LogLine, _ text: Result<SaltedText?, LineFault>, start: Int,
    end: Int
  ) {
    lines += 1
    length = end
    head = line.hash
    if lines == expected.line { isContinuation = head == expected.head }
    for fault in rules.check(line, number: lines, start: start) {
      add(fault, number: lines, start: start)
    }
    if case .failure(let fault) = text {
      add(fault, number: lines, start: start)
    }
    if lines == 1, let format = line.data["format"]?.integer,
      line.type == SessionOpened.name, format > SessionOpened.format
    {
      formatTooNew = format
      return
    }
    records.append(
      Record(
        line: line, text: (try? text.get()) ?? nil, number: lines,
        start: start))
  }

  private mutating func add(_ fault: LineFault, number: Int, start: Int) {
    faults.append(
      Fault(line: number, byte: start + fault.byte, kind: fault.kind))
  }
}

extension LogLine {
  fileprivate func textResult(
    in bytes: UnsafeBufferPointer<UInt8>, proving proof: Bool
  ) -> Result<SaltedText?, LineFault> {
    do throws(LineFault) {
      return .success(try checkedText(in: bytes, proving: proof))
    } catch {
      return .failure(error)
    }
  }

  /// The hash at the end of a line that is otherwise unreadable, so that the
  /// line behind it can still be checked.
  fileprivate static func hashAtEnd(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> Digest? {
    let end = bytes.suffix(45)
    guard end.count == 45, end.suffix(2).elementsEqual(#""}"#.utf8) else {
      return nil
    }
    return Digest(String(decoding: end.dropLast(2), as: UTF8.self))
  }
}
