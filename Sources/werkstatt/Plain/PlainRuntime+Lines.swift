import Glibc
import Interface
import Surface
import Workshop

extension PlainRuntime {
  /// Does what a line wants; returns what is to be said of the line itself.
  func obey(_ line: TypedLine) -> [String] {
    let words = desk.model.words
    switch line {
    case .text(let keys):
      keys.forEach(press)
      return []
    case .keys(let typed): return press(typed)
    case .command(let command): return obey(command)
    case .unknown(let name): return [words("plain.unknownKey", ["name": name])]
    }
  }

  private func obey(_ command: TypedLine.Command) -> [String] {
    let model = desk.model
    switch command {
    case .help: return model.plainHelp
    case .all:
      reader.forget()
      return []
    case .clear:
      let key = wipe() ? "plain.cleared" : "plain.booth.stays"
      return [model.words(key)]
    case .quit:
      if model.screen == .booth { return [model.words("plain.booth.quit")] }
      desk.isDone = true
      return []
    }
  }

  /// Presses one key after the other, up to a question or a field that the
  /// person can't have read yet.
  private func press(_ typed: [TypedLine.Word]) -> [String] {
    let words = desk.model.words
    var before = desk.model
    for (index, word) in typed.enumerated() {
      if index > 0, before.leadsToUnread(desk.model) {
        let rest = typed[index...].map(\.name).joined(separator: " ")
        return [words("plain.notPressed", ["names": rest])]
      }
      if word.keys.count > 1, !desk.model.takesNumbers {
        return [words("plain.oneByOne", ["name": word.name])]
      }
      before = desk.model
      word.keys.forEach(press)
      if desk.isDone { return [] }
    }
    return []
  }

  private func press(_ key: Key) {
    waitUntilHeard()
    desk.handle(.key(key, at: Clock.steady()))
  }

  /// A question is deaf to keys that were held down; a line never is one.
  private func waitUntilHeard() {
    guard let until = desk.model.deafUntil else { return }
    let left = until.milliseconds - Clock.steady().milliseconds
    if left > 0 { poll(nil, 0, Int32(clamping: left)) }
  }
}

extension Model {
  /// Whether the next key would answer a question, or be written, before
  /// anybody has read what for.
  fileprivate func leadsToUnread(_ now: Model) -> Bool {
    if now.asks { return !asks }
    switch (lineEntry, now.lineEntry) {
    case (.text, .text), (.pin, .pin): return false
    case (_, .text), (_, .pin): return true
    default: return false
    }
  }
}
