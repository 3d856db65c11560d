import Surface
import Workshop

extension Model {
  /// A key in the form on top.
  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    switch Keymap.binding(for: key, in: [.form])?.action {
    case .cancel: return leave(form)
    case .interrupt: return interrupt(key)
    case .repaint: return [.repaint]
    case .nextField:
      if form.index + 1 < form.entries.count {
        form.index += 1
      } else {
        return finish(form)
      }
    case .nextPart:
      let back = key == .backTab || key == .up
      let count = form.entries.count
      form.index = (form.index + (back ? count - 1 : 1)) % count
    default:
      if let picker = form.picker(for: key) {
        layers.append(.picker(picker))
        return []
      }
      let before = form
      guard form.edit(key) else { return [.bell] }
      form = settled(form, before: before)
    }
    return replaceTop(.form(form))
  }
}

extension Form {
  /// Types into the field in focus, or chooses in it; false where the key does
  /// neither.
  fileprivate mutating func edit(_ key: Key) -> Bool {
    guard !entries[index].choices.isEmpty else {
      return entries[index].field.edit(key.withOneLine)
    }
    return entries[index].choose(with: key)
  }
}

extension Form.Entry {
  fileprivate mutating func choose(with key: Key) -> Bool {
    switch key {
    case .backspace, .delete: chosen = []
    default:
      guard case .character(let character) = key.asCommand,
        let item = choices.first(where: {
          $0.mark.lowercased() == String(character)
        })
      else { return false }
      pick(item.id)
    }
    return true
  }

  private mutating func pick(_ id: String) {
    if let place = chosen.firstIndex(of: id) {
      chosen.remove(at: place)
    } else if isMany {
      chosen.append(id)
    } else {
      chosen = [id]
    }
  }
}

extension Form {
  /// The list of all choices of the field in focus.
  fileprivate func picker(for key: Key) -> Picker? {
    let entry = entries[index]
    guard !entry.choices.isEmpty, key == .right || key == .character(" ")
    else { return nil }
    let place = entry.choices.firstIndex { $0.id == entry.chosen.first }
    return Picker(
      .formChoice, title: entry.label, items: entry.choices,
      selected: place ?? 0, chosen: entry.isMany ? Set(entry.chosen) : nil)
  }

  /// Takes what was chosen in the list of the field in focus.
  mutating func take(_ id: String, chosen: Set<String>) {
    let all = entries[index].choices.map(\.id)
    entries[index].chosen =
      entries[index].isMany ? all.filter(chosen.contains) : [id]
  }
}

extension Key {
  /// A paste into a field of one line.
  fileprivate var withOneLine: Key {
    guard case .paste(let text) = self else { return self }
    return .paste(
      text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
