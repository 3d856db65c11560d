import Surface

extension Keymap {
  /// At a writing seat: letters are always written.
  static let writing: [Binding] = [
    Binding(.writing, [.enter], .capture, hint: 10),
    Binding(.writing, [.control("g")], .pickGroup, hint: 20),
    Binding(.writing, [.control("z")], .undo, hint: 30),
    Binding(.writing, [.control("y")], .redo),
    Binding(.writing, [.function(1)], .help),
    Binding(.writing, [.control("l")], .repaint),
    Binding(.writing, [.control("c")], .interrupt, hint: 40),
    Binding(.writing, editing, .edit, shown: "key.editing"),
  ]

  /// What moves and deletes in a line.
  static let editing: [Key] = [
    .left, .right, .home, .end, .backspace, .delete, .control("w"),
    .control("u"),
  ]
}
