import Surface

/// Tells a drag from a press: curses reports both alike.
struct HeldButton: Sendable {
  private var held: Mouse.Button?

  /// The event as it is meant, after all that came before.
  mutating func follow(_ mouse: Mouse) -> Mouse {
    switch mouse.action {
    case .press where held == mouse.button, .drag:
      return Mouse(.drag, held ?? mouse.button, at: mouse.point)
    case .press:
      held = mouse.button
    case .release:
      held = nil
    case .wheelUp, .wheelDown: break
    }
    return mouse
  }
}
