import Surface
import Workshop

/// How the next typed line is meant.
public enum LineEntry: Hashable, Sendable {
  /// Names of keys.
  case keys
  /// Text for a field, in which this stands now; Enter follows it.
  case text(String)
  /// Names of keys, or words for the filter of a list, in which this stands
  /// now.
  case filter(String)
  /// A PIN, which nobody else may read.
  case pin
}

extension Model {
  /// How the next line is meant.
  public var lineEntry: LineEntry {
    if isBlack || screen == .presenter { return .keys }
    if screen == .booth { return lineEntryInBooth }
    return switch layers.last {
    case .help(let state): .filter(state.filter.text)
    case .picker(let picker): .filter(picker.filter.text)
    case .form(let form):
      form.entries[form.index].choices.isEmpty
        ? .text(form.entries[form.index].field.text) : .keys
    case .find(let field): .text(field.text)
    case .paper(let entry): .text(entry.line.text)
    case .none: mode == .typing ? .text(ideate.line.text) : .keys
    default: .keys
    }
  }

  private var lineEntryInBooth: LineEntry {
    if isWarning { return .keys }
    return switch booth.page {
    case .settingPIN, .moderation, .admission: .pin
    case .code(let entry): .text(entry.typed)
    case .ballot(let draft) where draft.isFinding: .text(draft.filter.text)
    default: .keys
    }
  }

  /// Until when a question is deaf; nil where none is.
  public var deafUntil: Timestamp? {
    if screen == .booth {
      guard case .givingUp(_, let until) = booth.page else { return nil }
      return until
    }
    guard case .question(let question) = layers.last else { return nil }
    return question.deafUntil
  }

  /// Whether a yes or no is wanted, which must not be answered unread.
  public var asks: Bool {
    if case .checking = booth.page, screen == .booth { return true }
    return deafUntil != nil
  }

  /// Whether digits one after the other make one number now.
  public var takesNumbers: Bool {
    let action = Keymap.binding(for: .character("1"), in: activeScopes)?.action
    return [.setCount, .setMinutes, .typeDigit, .jump].contains(action)
  }
}
