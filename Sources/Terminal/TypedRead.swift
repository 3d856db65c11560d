import Surface

/// The keys of one read, put together from scalars.
struct TypedRead: Sendable {
  private var keys: [Key] = []
  /// Scalars that may still be joined by marks.
  private var scalars = String.UnicodeScalarView()

  mutating func append(_ code: UInt32) {
    guard let scalar = Unicode.Scalar(code) else { return append(.unknown) }
    guard let key = Self.control(code) else {
      scalars.append(scalar)
      return
    }
    append(key)
  }

  mutating func append(_ key: Key) {
    join()
    keys.append(key)
  }

  /// The keys, and the read is empty again.
  ///
  /// With `bursts`, text that has a line
  /// end in it is one paste.
  mutating func take(bursts: Bool) -> [Key] {
    join()
    defer { keys.removeAll(keepingCapacity: true) }
    return bursts ? Self.pasted(keys) ?? keys : keys
  }

  private mutating func join() {
    guard !scalars.isEmpty else { return }
    for character in String(scalars) {
      let drawn = Grapheme(character) != nil
      keys.append(drawn ? .character(character) : .unknown)
    }
    scalars = String.UnicodeScalarView()
  }

  private static func control(_ code: UInt32) -> Key? {
    switch code {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A:
      .control(Character(Unicode.Scalar(UInt8(code) + 0x60)))
    case 0..<0x20, 0x80...0x9F, CharacterBytes.broken: .unknown
    default: nil
    }
  }

  private static func pasted(_ keys: [Key]) -> [Key]? {
    guard let end = keys.firstIndex(of: .enter), end < keys.count - 1 else {
      return nil
    }
    var text = PastedText()
    for key in keys {
      switch key {
      case .character(let character): text.append(character)
      case .enter: text.append(0x0A)
      case .tab: text.append(0x09)
      default: return nil
      }
    }
    guard keys[end...].contains(where: { $0 != .enter }) else { return nil }
    return [.paste(text.text)]
  }
}
