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
    case themeName(ThemeID)
    case names(GroupID?)
    case revise
    case newRound
    case rules(RoundID)
    case hands(RoundID)
    case cards
    case renewCard
    case leaving(GroupID?)
    case measure(MeasureID?)
    case progress(MeasureID)
    case spend
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

  /// A draft with what can be chosen now; what has gone is not chosen.
  func withChoices(of fresh: Form) -> Form {
    var draft = self
    for (place, entry) in draft.entries.enumerated() {
      guard let now = fresh.entries.first(where: { $0.id == entry.id }),
        now.choices != entry.choices
      else { continue }
      let ids = Set(now.choices.map(\.id))
      draft.entries[place].choices = now.choices
      draft.entries[place].chosen.removeAll { !ids.contains($0) }
      if draft.entries[place].chosen.isEmpty, !entry.chosen.isEmpty {
        draft.entries[place].chosen = now.chosen
      }
    }
    return draft
  }

  /// What is chosen in a field.
  public func chosen(_ id: String) -> [String] {
    entries.first { $0.id == id }?.chosen ?? []
  }
}
