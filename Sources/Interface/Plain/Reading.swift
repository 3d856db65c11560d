import Surface
import Workshop

/// A screen as lines that a screen reader speaks: words and numbers without
/// frames, bars and padding; what stands side by side comes one after the
/// other.
public struct Reading: Hashable, Sendable {
  /// The screen, and what lies over it; the lines of two of them are not
  /// compared.
  struct Place: Hashable {
    var screen: String
    var layer = ""
  }

  var place: Place
  /// Session, phase, clock, people, saved.
  var title: String
  /// The title without what time alone changes.
  var lastingTitle: String
  var notice: String?
  /// What the keys mean now: the line of a list, the field of a form.
  var focus: String?
  /// The same as a sentence.
  var here: String?
  var lines: [String]

  /// The size at which nothing is cut that a wide screen has room for.
  public static let size = Size(width: 330, height: 400)

  /// Reads what a seat shows now.
  public init(_ model: Model) {
    place = model.place
    lastingTitle = model.spokenTitle(clock: nil)
    title = model.spokenTitle(clock: model.clock)
    notice = model.notice?.text ?? model.boothSentence
    if model.isBlack {
      focus = nil
      here = nil
      lines = [model.words("plain.black")]
      return
    }
    var scene = Scene(size: Self.size)
    scene.whatIsRead(model.asSpoken)
    let parts = scene.canvas.parts
    let text = SpokenText(model)
    focus = model.spokenField ?? text.focus(in: parts)
    here = focus.map { model.words("plain.here", ["what": $0]) }
    lines = model.spokenForm ?? parts.flatMap(text.lines)
  }
}

extension Scene {
  /// A layer takes all attention, but a filter shows in the list below it.
  fileprivate mutating func whatIsRead(_ model: Model) {
    switch model.screen {
    case .booth: booth(model)
    case .presenter: presenter(model)
    default:
      if let layer = model.layers.last, !model.isFinding {
        self.layer(layer, of: model, in: bounds)
      } else {
        screen(model, in: bounds)
      }
    }
  }
}

extension Model {
  /// What digits of full blocks take for a point; none where they are read.
  func scale(_ columns: Int) -> Int { isSpoken ? 0 : columns }

  /// Without what a reading has apart.
  fileprivate var asSpoken: Model {
    var model = self
    model.isSpoken = true
    model.notice = nil
    model.booth.sentence = nil
    return model
  }

  fileprivate var isFinding: Bool {
    if case .find = layers.last { true } else { false }
  }

  /// What went wrong in the booth.
  fileprivate var boothSentence: String? {
    screen == .booth ? booth.sentence : nil
  }

  /// The field being typed in, with its label; nil where there is none.
  fileprivate var spokenField: String? {
    switch layers.last {
    case .form(let form):
      let entry = form.entries[form.index]
      let more = entry.choices.isEmpty ? "" : ". " + words("form.choose")
      return spoken(entry) + more
    case .find(let field): return words("find.label") + ": " + field.text
    default: return nil
    }
  }

  /// A form with a field a line; nil where there is none.
  fileprivate var spokenForm: [String]? {
    guard case .form(let form) = layers.last else { return nil }
    return [form.title]
      + form.entries.flatMap { entry in
        [spoken(entry)] + (entry.help.isEmpty ? [] : [entry.help])
      }
  }

  private func spoken(_ entry: Form.Entry) -> String {
    let chosen = entry.choices.filter { entry.chosen.contains($0.id) }
    let text =
      entry.choices.isEmpty
      ? entry.field.text : chosen.map(\.label).joined(separator: ", ")
    return "\(entry.label): \(text.isEmpty ? words("form.empty") : text)"
  }

  fileprivate func spokenTitle(clock: String?) -> String {
    switch screen {
    case .chooser: return "Werkstatt"
    case .booth, .presenter: return ""
    default: break
    }
    let place = (Phase.allCases.firstIndex(of: session.phase) ?? 0) + 1
    return [
      session.title, "\(place) " + words("phase.\(session.phase.rawValue)"),
      clock, words("title.here", ["count": session.peopleHere.count]),
      savingWord,
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  fileprivate var place: Reading.Place {
    let name = screen.rawValue
    if isBlack { return Reading.Place(screen: name, layer: "black") }
    if screen == .booth {
      return Reading.Place(screen: name, layer: boothPlace)
    }
    let layer: String =
      switch layers.last {
      case .none, .find: ""
      case .help: "help"
      case .picker(let picker): "list \(picker.title)"
      case .form(let form): "form \(form.title)"
      case .question(let question): "question \(question.text)"
      case .timer: "timer"
      case .triage: "triage"
      case .page(let page): "page \(pageTitle(page.kind))"
      case .paper: "paper"
      case .people: "people"
      case .black: "black"
      }
    return Reading.Place(screen: name, layer: layer)
  }

  private var boothPlace: String {
    if isWarning { return "warning" }
    return switch booth.page {
    case .settingPIN(let pin): pin.first == nil ? "pin" : "pin again"
    case .privacy: "privacy"
    case .neutral: "neutral"
    case .moderation: "moderation"
    case .admission: "admission"
    case .code: "code"
    case .group: "group"
    case .ballot(let draft): draft.isExplaining ? "help" : "ballot"
    case .checking: "check"
    case .givingUp: "giving up"
    case .casting: "casting"
    case .receipt: "receipt"
    case .over: "over"
    case .used: "used"
    }
  }
}
