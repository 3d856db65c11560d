import TestSupport
import Testing
import Workshop

@testable import SessionLog

/// The quick way to a box's bytes and back, held against the plain one.
@Suite("A box with its bytes")
struct WrittenBoxTests {
  private static let path = "kiez.box.json"

  @Test("is read as the plain reader reads it, and scanned whole")
  func reading() throws {
    var dice = Dice(seed: 3_101)
    for _ in 0..<500 {
      let box = Self.box(&dice)
      let bytes = box.fileBytes
      #expect(try BallotBox(reading: bytes, path: Self.path) == box)
      #expect(Self.scanned(bytes) == box)
      #expect(try WrittenBox(reading: bytes, path: Self.path).box == box)
    }
  }

  @Test("is never read where the plain reader refuses, nor as another box")
  func damaged() {
    var dice = Dice(seed: 3_102)
    var (refused, read) = (0, 0)
    for _ in 0..<4_000 {
      let bytes = Self.damaged(Self.box(&dice).fileBytes, &dice)
      let plain = try? BallotBox(reading: bytes, path: Self.path)
      if plain == nil { refused += 1 } else { read += 1 }
      let scanned = Self.scanned(bytes)
      #expect(scanned == nil || scanned == plain)
      let written = try? WrittenBox(reading: bytes, path: Self.path)
      #expect(written?.box == plain)
    }
    // Digits of a ballot may change into others, so both come up.
    #expect(refused > 1_000 && read > 50)
  }

  @Test("grows to the same bytes in every order, wherever a ballot comes")
  func growing() throws {
    var dice = Dice(seed: 3_103)
    for _ in 0..<200 {
      let whole = Self.box(&dice)
      var written = WrittenBox(session: whole.session, round: whole.round)
      for ballot in whole.ballots.shuffled(using: &dice) {
        let ballots = written.box.ballots + [ballot]
        let after = BallotBox(
          session: whole.session, round: whole.round, ballots: ballots,
          codes: Array(whole.codes.prefix(ballots.count)),
          voted: Array(whole.voted.prefix(ballots.count)))
        // Now and then another seat has read the box in between.
        if dice.happens(oneIn: 3) {
          written = try WrittenBox(reading: written.bytes, path: Self.path)
        }
        written = written.adding(ballot.id, in: after)
        #expect(written.bytes == after.fileBytes)
        #expect(written.box == after)
      }
    }
  }
}

extension WrittenBoxTests {
  private static func scanned(_ bytes: [UInt8]) -> BallotBox? {
    bytes.withUnsafeBufferPointer { buffer in
      var scan = BoxScan(buffer)
      return scan.box()
    }
  }

  private static func box(_ dice: inout Dice) -> BallotBox {
    let count = dice.number(0...6)
    let ballots = (0..<count).map { _ in ballot(&dice) }
    let codes = Set((0..<count).map { _ in "CODE\(dice.number(10...99))" })
    let voted = Set(
      (0..<count).map { _ in ParticipantID(dice.number(1...999)) })
    return BallotBox(
      session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11",
      round: RoundID(dice.number(1...20)),
      ballots: ballots.sorted { $0.id < $1.id }, codes: codes.sorted(),
      voted: voted.sorted())
  }

  private static func ballot(_ dice: inout Dice) -> Ballot {
    let id = UInt128(dice.next()) << 64 | UInt128(dice.next())
    var dots: Dots = [:]
    for _ in 0..<dice.number(0...4) {
      let most = dice.happens(oneIn: 4) ? 1_000 : 3
      dots[IdeaID(dice.number(1...300))] =
        dice.number(1...most) * (dice.happens(oneIn: 4) ? -1 : 1)
    }
    return Ballot(
      id: Crockford.encode(id),
      group: dice.happens(oneIn: 2) ? "verwaltung" : nil, dots: dots)
  }

  /// The same with up to three bytes other, gone, doubled or new.
  private static func damaged(
    _ bytes: [UInt8], _ dice: inout Dice
  ) -> [UInt8] {
    var bytes = bytes
    let telling = Array(#"{}[]":,-0123456789ipr\ "#.utf8)
    for _ in 0..<dice.number(1...3) where !bytes.isEmpty {
      let place = dice.number(0...bytes.count - 1)
      switch dice.number(0...3) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      case 2: bytes[place] = telling[dice.number(0...telling.count - 1)]
      default:
        bytes.insert(telling[dice.number(0...telling.count - 1)], at: place)
      }
    }
    return bytes
  }
}
