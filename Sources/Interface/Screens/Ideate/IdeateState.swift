import Surface
import Workshop

/// Writing ideas: the line, the group that it goes to, and the list behind.
struct IdeateState: Hashable, Sendable {
  var line = TextField(limit: 500)
  var group: GroupID?
  /// Counted from the latest idea.
  var selection = Selection()
  /// Whether the line's text is on its way to the disk.
  var isSaving = false
}

extension Model {
  /// The ideas of the list, the latest first; withdrawn ones stay visible.
  var listedIdeas: [Idea] {
    filtered(session.ideas.reversed().filter { $0.mergedInto == nil })
  }

  /// A key while letters are written.
  mutating func type(_ key: Key) -> [Effect] {
    let binding = Keymap.binding(for: key, in: [typingScope])
    switch binding?.action {
    case .capture: return captureLine()
    case .toKeys, .nextPart:
      mode = .keys
      return []
    case .pickGroup:
      if session.groups.isEmpty {
        say(.plain, words("notice.noGroups"))
      } else {
        layers.append(.picker(groupPicker))
      }
      return []
    case .pageList:
      moveFocus(key)
      return []
    case .edit:
      _ = ideate.line.edit(key)
      return []
    case .some(let action):
      return performEverywhere(action, key)
    case .none:
      return typeText(key)
    }
  }

  private mutating func typeText(_ key: Key) -> [Effect] {
    switch key {
    case .character(let character):
      if !ideate.line.insert(String(character)) {
        say(.bad, words("notice.lineFull", ["limit": ideate.line.limit]))
        return [.bell]
      }
    case .paste(let text): return paste(text)
    default: break
    }
    return []
  }

  /// One line goes into the line; of several it is asked what they are.
  private mutating func paste(_ text: String) -> [Effect] {
    let lines = Self.lines(of: text)
    guard lines.count > 1 else {
      if !ideate.line.insert(lines.first ?? "") {
        say(.bad, words("notice.lineFull", ["limit": ideate.line.limit]))
      }
      return []
    }
    ask(.paste(text), words("question.paste", ["count": lines.count]))
    return []
  }

  /// Enter: an idea each; `1`: one idea of all lines; any other key: none.
  mutating func answerPaste(_ text: String, with key: Key) -> [Effect] {
    switch key {
    case .enter:
      let ideas = Self.lines(of: text).map {
        NewIdea(text: $0, group: ideate.group)
      }
      return submit(.capture(ideas))
    case .character("1"):
      return submit(.capture([NewIdea(text: text, group: ideate.group)]))
    default:
      say(.plain, words("notice.nothingDone"))
      return []
    }
  }

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { CleanText.line(String($0)) }
      .filter { !$0.isEmpty }
  }

  private mutating func captureLine() -> [Effect] {
    // Only what is safe counts: a line of invisible characters is empty.
    if CleanText.line(ideate.line.text).isEmpty { return [] }
    if ideate.isSaving { return [] }
    let effects = submit(
      .capture([NewIdea(text: ideate.line.text, group: ideate.group)]))
    ideate.isSaving = saving == .saving
    return effects
  }

  /// The idea is on disk: the line is free for the next one.
  mutating func captured(_ events: [Event]) {
    if !screen.hasEntryLine {
      sayCaptured(events)
      return
    }
    if ideate.isSaving { ideate.line.clear() }
    ideate.isSaving = false
    ideate.selection.index = 0
    focus = nil
    sayCaptured(events)
  }

  /// One idea shows in the list; elsewhere, and of many, it is said.
  private mutating func sayCaptured(_ events: [Event]) {
    let ideas = events.compactMap { $0.fact as? IdeaCaptured }
    if ideas.count > 1 {
      say(.good, words("notice.captured", ["count": ideas.count]))
    } else if !screen.hasEntryLine, let idea = ideas.first {
      say(.good, words("notice.capturedOne", ["id": idea.idea.number]))
    }
  }
}
