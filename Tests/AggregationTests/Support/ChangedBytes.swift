import TestSupport

extension [UInt8] {
  /// With a byte or a few that are others.
  func changed(_ dice: inout Dice) -> [UInt8] {
    var bytes = self
    for _ in 0..<dice.number(1...2) {
      let place = dice.number(0...bytes.count - 1)
      switch dice.number(0...5) {
      case 0: bytes[place] ^= 1 << UInt8(dice.number(0...7))
      case 1: bytes[place] = UInt8(dice.number(0...255))
      case 2:
        bytes[place] =
          Array("0123456789\"\\{}[],: ".utf8).randomElement(
            using: &dice) ?? 0
      case 3: bytes.remove(at: place)
      case 4: bytes.insert(bytes[place], at: place)
      default:
        let length = Swift.min(bytes.count - place, dice.number(1...40))
        let piece = bytes[place..<place + length]
        bytes.insert(
          contentsOf: piece, at: dice.number(0...bytes.count - 1))
      }
    }
    return bytes
  }
}
