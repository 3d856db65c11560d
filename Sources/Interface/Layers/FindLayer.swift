import Surface
import Workshop

extension Model {
  /// `/`: the filter works as it is typed; Enter keeps it, Esc clears it.
  mutating func press(_ key: Key, inFind field: TextField) -> [Effect] {
    var field = field
    switch Keymap.binding(for: key, in: [.find])?.action {
    case .choose: return dropLayer()
    case .cancel:
      filter = ""
      return dropLayer()
    case .interrupt: return interrupt(key)
    default:
      guard field.edit(key) else { return [.bell] }
      filter = field.text
      focusFound()
      return replaceTop(.find(field))
    }
  }
}

extension Scene {
  /// The filter being typed, in the last row of the screen.
  mutating func find(_ field: TextField, _ words: Wording, in rect: Rect) {
    let line = rect.rows(bottom: 1).bottom
    canvas.fill(line, Style(.input))
    let label = " " + words("find.label") + " "
    let used = canvas.put(
      label, at: line.origin, style: Style(.title, bold: true))
    self.field(field, in: line.columns(left: used).rest, hasFocus: true)
  }
}
