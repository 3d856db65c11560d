/// Reads what a program sends to its terminal, byte by byte, and says when an
/// update is complete: between two of them a person sees halves.
public struct TerminalReading {
  /// What is shown.
  public private(set) var screen: ShownScreen
  /// Sequences that our terminal does not know, for whoever makes it larger.
  public private(set) var unknown: Set<String> = []
  private var state = State.text
  private var pending: [UInt8] = []

  private enum State { case text, escape, sequence, string, skipped }

  public init(width: Int, height: Int) {
    screen = ShownScreen(width: width, height: height)
  }

  /// Takes bytes; `updated` is told the screen behind each update.
  public mutating func take(
    _ bytes: [UInt8], updated: (ShownScreen) -> Void = { _ in }
  ) {
    for byte in bytes {
      switch state {
      case .text: takeText(byte)
      case .escape: takeEscape(byte)
      case .sequence: takeSequence(byte, updated)
      case .string:
        if byte == 0x07 { state = .text }
        if byte == 0x1B { state = .escape }
      case .skipped: state = .text
      }
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte == 0x1B {
      state = .escape
    } else if byte < 0x20 || byte == 0x7F {
      screen.control(byte)
    } else {
      takeLetter(byte)
    }
  }

  /// A byte of UTF-8.
  private mutating func takeLetter(_ byte: UInt8) {
    pending.append(byte)
    let needed =
      switch pending[0] {
      case ..<0xC0: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    guard pending.count >= needed else { return }
    for letter in String(decoding: pending, as: UTF8.self).unicodeScalars {
      screen.put(letter)
    }
    pending = []
  }

  private mutating func takeEscape(_ byte: UInt8) {
    state = .text
    switch byte {
    case UInt8(ascii: "["):
      (state, pending) = (.sequence, [])
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .skipped
    case UInt8(ascii: "M"): screen.reverseLine()
    default: break
    }
  }

  private mutating func takeSequence(
    _ byte: UInt8, _ updated: (ShownScreen) -> Void
  ) {
    guard (0x40...0x7E).contains(byte) else { return pending.append(byte) }
    let text = String(decoding: pending, as: UTF8.self)
    (state, pending) = (.text, [])
    let letter = Unicode.Scalar(byte)
    if text == "?2026", letter == "l" { updated(screen) }
    // Modes change nothing of what is shown.
    if text.hasPrefix("?") || letter == "l" || letter == "h" { return }
    let numbers = text.split(
      separator: ";", omittingEmptySubsequences: false
    ).map { Int($0) ?? 0 }
    if !screen.order(letter, numbers) { unknown.insert("\(text)\(letter)") }
  }
}
