import Surface
import Workshop

/// Fields one under the other; Enter goes to the next and, after the last,
/// does what the form is for.
public struct Form: Hashable, Sendable {
  /// What the form is for.
  public enum Purpose: Hashable, Sendable {
    case newSession(template: String)
    case newIdea
    case reword(IdeaID)
    case note(IdeaID?)
    case theme([IdeaID])
    case names(GroupID?)
    case revise
    case newRound
    case rules(RoundID)
    case hands(RoundID)
    case measure(MeasureID?)
    case progress(MeasureID)
  }

  /// One field.
  public struct Entry: Hashable, Sendable {
    public var id: String
    public var label: String
    /// A line of explanation under it.
    public var help: String
    public var field: TextField
    /// What can be chosen instead of being typed; empty where it is typed.
    public var choices: [Picker.Item]
    public var chosen: [String]
    /// Whether several can be chosen.
    public var isMany: Bool
    /// How many lines it shows.
    public var lines: Int

    public init(
      _ id: String, label: String, text: String = "", help: String = "",
      limit: Int = 500, lines: Int = 1, choices: [Picker.Item] = [],
      chosen: [String] = [], isMany: Bool = false
    ) {
      self.id = id
      self.label = label
      self.help = help
      field = TextField(text, limit: limit)
      self.lines = lines
      self.choices = choices
      self.chosen = chosen
      self.isMany = isMany
    }
  }

  public var purpose: Purpose
  public var title: String
  public var entries: [Entry]
  public var index = 0
  /// The entries as they were at first, to see whether anything changed.
  private let original: [Entry]

  public init(_ purpose: Purpose, title: String, entries: [Entry]) {
    self.purpose = purpose
    self.title = title
    self.entries = entries
    original = entries
  }

  public var hasChanged: Bool { entries.contains { hasChanged($0.id) } }

  /// Whether a field holds something else than at first.
  public func hasChanged(_ id: String) -> Bool {
    let before = original.first { $0.id == id }
    let now = entries.first { $0.id == id }
    return before?.field.text != now?.field.text
      || before?.chosen != now?.chosen
  }

  /// The text of a field.
  public subscript(id: String) -> String {
    entries.first { $0.id == id }?.field.text ?? ""
  }

  /// Puts a text into a field.
  mutating func set(_ id: String, _ text: String) {
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[place].field = TextField(text, limit: entries[place].field.limit)
  }

  /// Chooses in a field.
  mutating func choose(_ id: String, _ choice: String) {
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[place].chosen = [choice]
  }

  /// What is chosen in a field.
  public func chosen(_ id: String) -> [String] {
    entries.first { $0.id == id }?.chosen ?? []
  }
}

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
