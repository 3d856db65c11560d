import CTerminal
import Glibc
import Surface

extension Screen {
  /// The next key, or nil when there is none for now; never waits, but up to
  /// 25 ms after an ESC.
  ///
  /// Call it until nil before polling: curses may hold
  /// bytes that poll can't see.
  public func nextKey() -> Key? {
    if let key = decoder.next() { return key }
    readAll()
    return decoder.next()
  }

  /// Whether nobody is at the other end any more: leave at once.
  public var isHungUp: Bool {
    var state = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return false }
    let gone = Int32(state.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
    // Readable without a byte is the end of the input.
    return gone || ct_waiting() == 0
  }

  private func readAll() {
    var something = false
    while let unit = unit(ct_read()) {
      decoder.feed(unit)
      something = true
    }
    if something { decoder.feed(.endOfRead) }
  }

  private func unit(_ input: ct_input) -> KeyDecoder.Unit? {
    switch ct_kind(UInt32(input.kind)) {
    case CT_BYTE: .byte(UInt8(truncatingIfNeeded: input.value))
    case CT_KEY: key(ct_key(input.value))
    case CT_MOUSE: .key(.mouse(buttons.follow(Mouse(input))))
    default: nil
    }
  }

  private func key(_ code: ct_key) -> KeyDecoder.Unit {
    switch code {
    case CT_PASTE_START: .pasteStart
    case CT_PASTE_END: .pasteEnd
    case CT_RESIZE: .key(.resize(size))
    default: .key(Key(code))
    }
  }
}

extension Key {
  fileprivate init(_ code: ct_key) {
    switch code {
    case CT_ENTER: self = .enter
    case CT_BACK_TAB: self = .backTab
    case CT_BACKSPACE: self = .backspace
    case CT_DELETE: self = .delete
    case CT_UP: self = .up
    case CT_DOWN: self = .down
    case CT_LEFT: self = .left
    case CT_RIGHT: self = .right
    case CT_HOME: self = .home
    case CT_END: self = .end
    case CT_PAGE_UP: self = .pageUp
    case CT_PAGE_DOWN: self = .pageDown
    case CT_INSERT: self = .insert
    case _ where code.rawValue > CT_FUNCTION.rawValue:
      self = .function(Int(code.rawValue - CT_FUNCTION.rawValue))
    default: self = .unknown
    }
  }
}

extension Mouse {
  fileprivate init(_ input: ct_input) {
    let action: Action =
      switch ct_mouse_action(UInt32(input.action)) {
      case CT_RELEASE: .release
      case CT_DRAG: .drag
      case CT_WHEEL_UP: .wheelUp
      case CT_WHEEL_DOWN: .wheelDown
      default: .press
      }
    let button: Button =
      switch input.button {
      case 1: .left
      case 2: .middle
      case 3: .right
      default: .none
      }
    self.init(action, button, at: Point(x: Int(input.x), y: Int(input.y)))
  }
}
