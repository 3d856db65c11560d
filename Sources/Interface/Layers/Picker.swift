import Surface
import Workshop

/// A list that filters as one types; one line of it is chosen, or several.
public struct Picker: Hashable, Sendable {
  /// What the choice is for.
  public enum Purpose: Hashable, Sendable {
    case command
    case phase
    case entryGroup
    case department([IdeaID])
    case exportFormat
    /// The waiting seat where one person may vote.
    case release
    case arrangement
    /// What of a vote is on paper.
    case paper
    /// What is printed for a vote.
    case cards
    case theme([IdeaID])
    /// Which of an idea's texts is to be erased, and why these lines are.
    case redactedText(IdeaID)
    case redactionReason([Int])
    case proposals
    case foundThemes
    case shared(IdeaID)
    case fields(IdeaID)
    case round
    /// For the field in focus of the form below.
    case formChoice
  }

  /// One line.
  public struct Item: Hashable, Sendable {
    /// What is chosen with it; empty for none.
    public var id: String
    /// What stands in front: a number, a letter, a key.
    public var mark: String
    public var label: String
    /// What stands at the right.
    public var detail: String
    /// Why it can't be chosen now.
    public var obstacle: String?
    /// What stands below the list while the line has the focus.
    public var about: [String]

    public init(
      id: String, mark: String = "", label: String, detail: String = "",
      obstacle: String? = nil, about: [String] = []
    ) {
      self.id = id
      self.mark = mark
      self.label = label
      self.detail = detail
      self.obstacle = obstacle
      self.about = about
    }
  }

  public var purpose: Purpose
  public var title: String
  public var items: [Item]
  public var filter = TextField(limit: 60)
  public var selection = Selection()
  /// The chosen ones, where several can be.
  public var chosen: Set<String>?
  /// Whether a digit or letter in front chooses at once.
  public var choosesByMark: Bool

  public init(
    _ purpose: Purpose, title: String, items: [Item], selected: Int = 0,
    chosen: Set<String>? = nil, choosesByMark: Bool = true
  ) {
    self.purpose = purpose
    self.title = title
    self.items = items
    selection = Selection(index: selected)
    self.chosen = chosen
    self.choosesByMark = choosesByMark
  }

  /// The lines that the filter leaves: those that hold every typed word.
  public var shown: [Item] {
    let words = filter.text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return items }
    return items.filter { item in
      let text = "\(item.mark) \(item.label) \(item.detail)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  public var current: Item? {
    let shown = shown
    return shown.indices.contains(selection.index)
      ? shown[selection.index] : nil
  }
}

extension Model {
  /// A key in the picker on top.
  mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    switch Keymap.binding(for: key, in: [.list])?.action {
    case .cancel: return dropLayer()
    case .interrupt: return interrupt(key)
    case .choose:
      return choose(picker)
    case .toggle where picker.chosen != nil && picker.filter.isEmpty:
      picker.toggleCurrent()
    case .move:
      _ = picker.selection.move(
        key, count: picker.shown.count, page: contentHeight)
    default:
      if let item = picker.marked(by: key) {
        picker.select(item)
        return picker.chosen == nil
          ? choose(picker) : replaceTop(.picker(picker))
      }
      let count = picker.filter.characters.count
      guard picker.filter.edit(key) else { return [.bell] }
      if picker.filter.characters.count != count { picker.selection.index = 0 }
    }
    return replaceTop(.picker(picker))
  }

  private mutating func choose(_ picker: Picker) -> [Effect] {
    guard let item = picker.current ?? picker.chosen.map({ _ in .none })
    else { return [.bell] }
    if let obstacle = item.obstacle {
      say(.bad, obstacle)
      return []
    }
    layers.removeLast()
    return picked(item.id, chosen: picker.chosen ?? [], for: picker.purpose)
  }
}

extension Picker.Item {
  /// Nothing, where several can be chosen and the filter hides all.
  fileprivate static let none = Picker.Item(id: "", label: "")
}

extension Picker {
  fileprivate mutating func toggleCurrent() {
    guard let item = current else { return }
    if chosen?.remove(item.id) == nil { chosen?.insert(item.id) }
  }

  /// The line that a key in front of it chooses, as long as nothing is typed.
  fileprivate func marked(by key: Key) -> Item? {
    guard choosesByMark, filter.isEmpty,
      case .character(let character) = key.asCommand
    else { return nil }
    return items.first { $0.mark.lowercased() == String(character) }
  }

  fileprivate mutating func select(_ item: Item) {
    selection.index = items.firstIndex(of: item) ?? 0
    if chosen != nil { toggleCurrent() }
  }
}
