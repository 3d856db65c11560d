import TestSupport

/// Bytes that libFuzzer kept for a target, because each reaches something that
/// no other does.
struct KeptCorpus {
  let inputs: [(name: String, bytes: [UInt8])]

  init(of target: FuzzTarget) throws {
    let folder = Project.path("Tests/Fuzzing/Corpus/\(target.rawValue)")
    inputs = try fileNames(in: folder).map {
      ($0, try Project.bytes("\(folder)/\($0)"))
    }
  }

  /// One of them, changed in one to eight places.
  func changed(_ dice: inout Dice) -> [UInt8] {
    var bytes = any(&dice)
    for _ in 0..<dice.number(1...8) { change(&bytes, &dice) }
    return bytes
  }

  private func any(_ dice: inout Dice) -> [UInt8] {
    inputs.randomElement(using: &dice)?.bytes ?? []
  }

  private func change(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let start = dice.number(0...bytes.count)
    let end = min(bytes.count, start + dice.number(0...16))
    switch dice.number(0...5) {
    case 0 where start < bytes.count: bytes[start] ^= 1 << dice.number(0...7)
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(UInt8(dice.number(0...255)), at: start)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 4: bytes.replaceSubrange(start..<end, with: piece(&dice))
    default: bytes.insert(contentsOf: piece(&dice), at: start)
    }
  }

  /// Some bytes of another one.
  private func piece(_ dice: inout Dice) -> ArraySlice<UInt8> {
    let other = any(&dice)
    let start = dice.number(0...other.count)
    return other[start..<min(other.count, start + dice.number(0...48))]
  }
}
