import Surface

/// Makes keys of what a terminal sends, a read at a time.
///
/// Unknown sequences are swallowed whole: no letter of one ever presses a key.
/// A sequence that is torn between two reads is held until its end; ESC alone
/// at the end of a read is the Escape key.
public struct KeyDecoder: Sendable {
  /// One thing as curses hands it over.
  public enum Unit: Hashable, Sendable {
    /// A byte of UTF-8.
    case byte(UInt8)
    /// A key that the terminal's description names.
    case key(Key)
    case pasteStart
    case pasteEnd
    /// Nothing more has come for now.
    case endOfRead
  }

  /// Whether a line end inside one read means a paste.
  private var bursts: Bool
  private var characters = CharacterBytes()
  private var state = State.ground
  private var read = TypedRead()
  private var paste: PastedText?
  private var ready: [Key] = []
  private var position = 0
  private var escapeWasLast = false

  private enum State: Equatable {
    case ground
    /// After ESC, or after several.
    case escape(again: Bool)
    /// `[` or `O` first in a read just after an Escape key: the second half of
    /// a sequence, if more follows in this read.
    case late(UInt32)
    case sequence(EscapeSequence)
  }

  /// `bursts` is for terminals that don't bracket pastes; the first bracket
  /// turns it off.
  public init(bursts: Bool) {
    self.bursts = bursts
  }

  /// The next key that is complete.
  public mutating func next() -> Key? {
    guard position < ready.count else { return nil }
    defer {
      position += 1
      if position == ready.count {
        ready.removeAll(keepingCapacity: true)
        position = 0
      }
    }
    return ready[position]
  }

  /// Adds a key that didn't come from the terminal's input.
  mutating func insert(_ key: Key) { ready.append(key) }

  /// Takes one unit in.
  public mutating func feed(_ unit: Unit) {
    let first = escapeWasLast
    if unit != .endOfRead { escapeWasLast = false }
    switch unit {
    case .byte(let byte): take(byte, afterEscape: first)
    case .key(let key): interrupt(by: key)
    case .pasteStart:
      interrupt(by: nil)
      beginPaste()
    case .pasteEnd:
      interrupt(by: nil)
      endPaste()
    case .endOfRead: finishRead()
    }
  }

  private mutating func take(_ byte: UInt8, afterEscape: Bool) {
    let (broken, code) = characters.take(byte)
    if broken { step(CharacterBytes.broken, afterEscape: false) }
    if let code { step(code, afterEscape: afterEscape) }
  }

  private mutating func step(_ code: UInt32, afterEscape: Bool) {
    switch state {
    case .ground: ground(code, afterEscape: afterEscape)
    case .escape: afterESC(code)
    case .late(let opening):
      state = .sequence(opening == 0x5B ? .control() : .single())
      step(code, afterEscape: false)
    case .sequence(var sequence):
      switch sequence.take(code) {
      case .more: state = .sequence(sequence)
      case .done(let meaning):
        state = .ground
        apply(meaning)
      case .restarted:
        emit(.unknown)
        state = .escape(again: false)
      case .restartedWith:
        emit(.unknown)
        state = .escape(again: false)
        step(code, afterEscape: false)
      }
    }
  }

  private mutating func ground(_ code: UInt32, afterEscape: Bool) {
    switch code {
    case 0x1B: state = .escape(again: false)
    case 0x5B where afterEscape, 0x4F where afterEscape: state = .late(code)
    case 0x9B: state = .sequence(.control())
    case 0x8F: state = .sequence(.single())
    case 0x90, 0x98, 0x9D...0x9F: state = .sequence(.string())
    default: emit(code)
    }
  }

  private mutating func afterESC(_ code: UInt32) {
    let again = state == .escape(again: true)
    switch code {
    case 0x1B: state = .escape(again: true)
    case 0x5B: state = .sequence(.control(unknown: again))
    case 0x4F: state = .sequence(.single(unknown: again))
    case 0x50, 0x58, 0x5D...0x5F: state = .sequence(.string())
    default:
      state = .ground
      emit(.unknown)
    }
  }

  /// What curses knows can't be inside a sequence, but after ESC it is a key
  /// with Alt.
  private mutating func interrupt(by key: Key?) {
    if characters.cut() { step(CharacterBytes.broken, afterEscape: false) }
    let before = state
    state = .ground
    switch before {
    case .ground: break
    case .late(let code): emit(code)
    case .escape:
      emit(.unknown)
      return
    case .sequence: emit(.unknown)
    }
    if let key { emit(key) }
  }

  private mutating func apply(_ meaning: EscapeSequence.Meaning) {
    switch meaning {
    case .key(let key): emit(key)
    case .pasteStart: beginPaste()
    case .pasteEnd: endPaste()
    }
  }

  private mutating func beginPaste() {
    bursts = false
    paste = paste ?? PastedText()
  }

  private mutating func endPaste() {
    guard let pasted = paste else { return }
    paste = nil
    if !pasted.text.isEmpty { read.append(.paste(pasted.text)) }
  }

  private mutating func emit(_ code: UInt32) {
    if paste == nil {
      read.append(code)
    } else {
      paste?.append(code)
    }
  }

  private mutating func emit(_ key: Key) {
    // Keys inside a paste are leftovers of sequences, but for a line end that
    // the description names.
    if paste == nil {
      read.append(key)
    } else if key == .enter {
      paste?.append(0x0D)
    }
  }

  private mutating func finishRead() {
    switch state {
    case .escape(let again):
      state = .ground
      escapeWasLast = !again
      emit(again ? .unknown : .escape)
    case .late(let code):
      state = .ground
      emit(code)
    case .sequence(let sequence) where sequence.endsWithRead:
      state = .ground
      emit(.unknown)
    case .sequence, .ground: break
    }
    ready += read.take(bursts: bursts)
  }
}
