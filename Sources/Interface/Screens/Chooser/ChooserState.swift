import Surface
import Workshop

/// A template in the chooser.
public struct TemplateEntry: Hashable, Sendable {
  /// `berlin`, `blank`.
  public var id: String
  public var title: String
  public var question: String

  public init(id: String, title: String, question: String) {
    self.id = id
    self.title = title
    self.question = question
  }
}

/// What can be continued or begun.
struct ChooserState: Hashable, Sendable {
  /// One line.
  enum Row: Hashable, Sendable {
    case new(TemplateEntry)
    case demo
    case session(SessionEntry)
  }

  var templates: [TemplateEntry] = []
  var sessions: [SessionEntry] = []
  var selection = Selection()

  /// The sessions, the latest first, then what can be begun.
  var rows: [Row] {
    sessions.map(Row.session) + templates.map(Row.new) + [.demo]
  }

  mutating func show(_ entries: [SessionEntry]) {
    sessions = entries.sorted { left, right in
      (right.day, left.name) < (left.day, right.name)
    }
    selection.clamp(to: rows.count)
  }
}

extension Model {
  /// The templates that a session can start from.
  public mutating func offer(_ templates: [TemplateEntry]) {
    chooser.templates = templates
  }

  mutating func performInChooser(_ action: Action, _ key: Key) -> [Effect] {
    switch action {
    case .newSession:
      let first = chooser.templates.first
      return first.map { open(newSessionForm(template: $0)) } ?? [.bell]
    case .move:
      let count = chooser.rows.count
      _ = chooser.selection.move(key, count: count, page: contentHeight)
      return []
    case .open:
      return openRow()
    case .undo, .redo, .phases, .timer, .people, .export, .revise, .find:
      say(.plain, words("notice.chooseFirst"))
      return []
    default:
      return performEverywhere(action, key)
    }
  }

  private mutating func openRow() -> [Effect] {
    let rows = chooser.rows
    guard rows.indices.contains(chooser.selection.index) else { return [.bell] }
    switch rows[chooser.selection.index] {
    case .session(let entry):
      return [.open(path: entry.path)]
    case .new(let template):
      return open(newSessionForm(template: template))
    case .demo:
      return [.openDemo]
    }
  }
}
