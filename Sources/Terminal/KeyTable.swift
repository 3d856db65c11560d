import Surface

/// Sequences that terminals send whatever their description says.
enum KeyTable {
  /// By the final letter after `ESC [`.
  static let control: [UInt32: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end,
    0x48: .home, 0x5A: .backTab,
  ]

  /// By the letter after `ESC O`.
  static let single: [UInt32: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end,
    0x48: .home, 0x4D: .enter, 0x50: .function(1), 0x51: .function(2),
    0x52: .function(3), 0x53: .function(4),
  ]

  /// By the number before `~`.
  static let tilde: [String: Key] = [
    "1": .home, "2": .insert, "3": .delete, "4": .end, "5": .pageUp,
    "6": .pageDown, "7": .home, "8": .end, "11": .function(1),
    "12": .function(2), "13": .function(3), "14": .function(4),
    "15": .function(5), "17": .function(6), "18": .function(7),
    "19": .function(8), "20": .function(9), "21": .function(10),
    "23": .function(11), "24": .function(12),
  ]
}
