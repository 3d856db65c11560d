extension Project {
  /// The big list of naughty strings, a line each.
  public static var naughtyStrings: [String] {
    get throws {
      let file = try bytes(shared("data/bad-input/blns/blns.txt"))
      return String(decoding: file, as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
  }
}
