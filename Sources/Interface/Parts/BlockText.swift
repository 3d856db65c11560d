import Surface

/// Digits and letters of full blocks, three by five points each, as a room
/// reads them from its last row.
enum BlockText {
  static let height = 5

  /// The five rows of a text; a point is `scale` columns wide, and at scale 0
  /// the text stands as it is in the last row.
  ///
  /// A character that has no shape is a gap.
  static func rows(_ text: some StringProtocol, scale: Int = 1) -> [String] {
    if scale == 0 { return ["", "", "", "", String(text)] }
    return (0..<height).map { row in
      let parts = text.lowercased().map { character in
        let shape = shapes[character] ?? gap
        return shape[row].map { point in
          String(repeating: point == "#" ? "█" : " ", count: scale)
        }.joined()
      }
      return parts.joined(separator: String(repeating: " ", count: scale))
    }
  }

  /// The columns of a text.
  static func width(_ text: some StringProtocol, scale: Int = 1) -> Int {
    rows(text, scale: scale).last?.displayWidth ?? 0
  }

  /// Groups of digits in lines, as large as they fit; nothing where even the
  /// smallest ones have no room.
  static func groups(_ groups: [Substring], in size: Size) -> [String] {
    for (scale, columns) in [(2, 4), (2, 2), (1, 4), (1, 2)] {
      let gap = String(repeating: " ", count: 3 * scale)
      let lines = stride(from: 0, to: groups.count, by: columns).map { start in
        let part = groups[start..<min(start + columns, groups.count)]
        return (0..<height).map { row in
          part.map { rows($0, scale: scale)[row] }.joined(separator: gap)
        }
      }
      let all = Array(lines.joined(separator: [""]))
      let width = all.map(\.displayWidth).max() ?? 0
      if width <= size.width, all.count <= size.height { return all }
    }
    return []
  }

  private static let gap = ["  ", "  ", "  ", "  ", "  "]

  private static let shapes: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", " # ", " # "],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    "a": ["###", "# #", "###", "# #", "# #"],
    "b": ["#  ", "#  ", "###", "# #", "###"],
    "c": ["###", "#  ", "#  ", "#  ", "###"],
    "d": ["  #", "  #", "###", "# #", "###"],
    "e": ["###", "#  ", "###", "#  ", "###"],
    "f": ["###", "#  ", "###", "#  ", "#  "],
    ":": [" ", "#", " ", "#", " "],
    "-": ["   ", "   ", "###", "   ", "   "],
    "+": ["   ", " # ", "###", " # ", "   "],
  ]
}
