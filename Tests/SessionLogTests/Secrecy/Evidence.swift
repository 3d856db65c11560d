import TestSupport
import Testing
import Workshop

@testable import SessionLog

/// All that somebody has who took the files after closing and who had stood at
/// the door.
struct Evidence {
  /// The people in the order in which they went in.
  let door: [ParticipantID]
  /// What each of them was given, as if all had shown it.
  let receipts: [String]
  /// The ballots as their lines stand in the log, with the line's hash.
  var ballots: [(id: String, dots: String, hash: String)]
  let closing: RoundClosed
  /// The names of all files.
  ///
  /// Where they are the log and the roster alone, their times are those of
  /// closing and of before the round, and order nothing.
  let files: [String]

  /// - Throws: Where the files say less than a closed round.
  init(
    in booth: Booth, door: [ParticipantID], receipts: [String]
  ) throws {
    self.door = door
    self.receipts = receipts
    files = fileNames(in: booth.folder.path)
    let events = try LogReader.read(booth.path).events
    let text = String(decoding: fileBytes(booth.path) ?? [], as: UTF8.self)
    ballots = text.split(separator: "\n").compactMap { line in
      guard line.contains(#""type":"ballot.counted""#),
        let dots = line.split(separator: #""dots":"#).last
      else { return nil }
      let id = line.firstMatch(of: #/"ballot":"([^"]+)"/#)?.1 ?? ""
      let hash = line.firstMatch(of: #/"h":"([^"]+)"/#)?.1 ?? ""
      return (String(id), String(dots), String(hash))
    }
    closing = try #require(
      events.compactMap { $0.fact as? RoundClosed }.last)
  }
}

/// A way to say who cast which ballot.
struct Strategy: Sendable {
  let name: String
  /// For each place at the door the ballot that it is said to have cast, by its
  /// place in the evidence.
  let guess: @Sendable (Evidence) -> [Int]

  static let all = [
    Strategy(name: "as they are written") { Array($0.ballots.indices) },
    Strategy(name: "from the last one on") { $0.ballots.indices.reversed() },
    Strategy(name: "by the people's numbers") { evidence in
      evidence.door.map { $0.number - 1 }
    },
    Strategy(name: "as those who voted are listed") { evidence in
      let voted = evidence.closing.voted
      return evidence.door.map { voted.firstIndex(of: $0) ?? $0.number - 1 }
    },
    Strategy(name: "by the places of their receipts") { evidence in
      evidence.receipts.map { evidence.closing.codes.firstIndex(of: $0) ?? 0 }
    },
    Strategy(name: "by the hashes of the lines") { $0.order(by: \.hash) },
    Strategy(name: "by what the ballots say") { $0.order(by: \.dots) },
  ]
}

extension Evidence {
  fileprivate func order(
    by key: KeyPath<(id: String, dots: String, hash: String), String>
  ) -> [Int] {
    ballots.indices.sorted {
      ballots[$0][keyPath: key] < ballots[$1][keyPath: key]
    }
  }
}
