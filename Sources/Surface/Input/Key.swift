/// One thing that a person did at the terminal.
public enum Key: Hashable, Sendable {
  /// A character that can be typed; never a control.
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case insert
  /// Ctrl with a lower-case letter; Ctrl-H, -I, -J and -M are backspace, tab
  /// and Enter.
  case control(Character)
  /// F1 is 1.
  case function(Int)
  /// Text that came in one piece, as it was pasted: line breaks are `\n`, other
  /// controls are left out.
  case paste(String)
  case mouse(Mouse)
  /// The terminal's size has changed.
  case resize(Size)
  /// A sequence that no table knows; it does nothing.
  case unknown
}

/// One event of the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press
    case release
    /// Moved with a button held.
    case drag
    case wheelUp
    case wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left
    case middle
    case right
    /// The wheel, and a movement whose button the terminal doesn't tell.
    case none
  }

  public var action: Action
  public var button: Button
  public var point: Point

  public init(_ action: Action, _ button: Button, at point: Point) {
    self.action = action
    self.button = button
    self.point = point
  }
}
