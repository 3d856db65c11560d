import Surface
import Workshop

extension Scene {
  /// What the next keys do, as many as there is room for.
  mutating func hintBar(_ model: Model, in rect: Rect) {
    var x = rect.x + 1
    if let mode = model.modeWord {
      x += canvas.put(
        mode, at: Point(x: x, y: rect.y), style: Style(.accent, bold: true))
      x += canvas.put(" │ ", at: Point(x: x, y: rect.y), style: Style(.border))
    }
    if let filter = model.filterWord(width: rect.width) {
      x += canvas.put(
        filter, at: Point(x: x, y: rect.y), style: Style(.warning, bold: true))
      x += canvas.put(" │ ", at: Point(x: x, y: rect.y), style: Style(.border))
    }
    let all = model.layers.isEmpty && model.mode == .keys
    let ending = all ? model.words("hint.all") : ""
    let end = rect.maxX - 1 - ending.displayWidth
    for hint in model.fittingHints(
      in: end - x - (ending.isEmpty ? 0 : 1))
    {
      if let key = hint.binding.keys.first, hint.binding.shown == nil {
        let width = (hint.keys + " " + hint.label).displayWidth
        aim(Rect(x: x, y: rect.y, width: width, height: 1), at: .key(key))
      }
      x += canvas.put(
        hint.keys, at: Point(x: x, y: rect.y), style: Style(.key, bold: true))
      x += canvas.put(" " + hint.label, at: Point(x: x, y: rect.y)) + 2
    }
    if !ending.isEmpty {
      aim(
        Rect(x: end, y: rect.y, width: ending.displayWidth, height: 1),
        at: .key(.character("?")))
      canvas.put(
        "?", at: Point(x: end, y: rect.y), style: Style(.key, bold: true))
      canvas.put(
        ending.dropFirst(), at: Point(x: end + 1, y: rect.y))
    }
  }

  /// A sentence to this seat, over the last rows of the screen.
  mutating func notice(_ notice: Notice, above hints: Rect) {
    let lines = Wrapping.wrap(notice.text, width: max(2, bounds.width - 4))
    let shown = lines.prefix(6)
    let style = Style(
      notice.tone == .bad ? .bad : notice.tone == .good ? .good : .notice,
      bold: true)
    for (row, line) in shown.enumerated() {
      let y = hints.y - shown.count + row
      canvas.fill(
        Rect(x: bounds.x, y: y, width: bounds.width, height: 1), style)
      let sign = row > 0 ? "  " : notice.tone == .bad ? "! " : "· "
      canvas.put(" " + sign + line, at: Point(x: 0, y: y), style: style)
    }
  }
}

/// A key of the hint line and what it does.
public struct Hint: Hashable, Sendable {
  public var binding: Binding
  public var keys: String
  public var label: String
}

extension Model {
  /// Whether letters are written or are commands, in words.
  var modeWord: String? {
    switch layers.last {
    case .form, .find, .paper: words("mode.typing")
    case .none where screen == .ideate:
      words(mode == .typing ? "mode.typing" : "mode.keys")
    default: nil
    }
  }

  /// What the lists leave out as long as a filter stays.
  func filterWord(width: Int) -> String? {
    guard !filter.isEmpty, layers.isEmpty,
      [.ideate, .board, .review].contains(screen)
    else { return nil }
    let text = Wrapping.truncated(filter, to: width < Layout.wide ? 8 : 24)
    return words(
      width < Layout.twoColumns ? "hint.filterShort" : "hint.filter",
      ["text": text])
  }

  /// As many hints as there is room for; the way on, to the next phase or from
  /// writing to the keys, is always among them.
  func fittingHints(in width: Int) -> [Hint] {
    let hints = hints
    let first = hints.first?.width ?? 0
    let onward = hints.first { hint in
      [.phases, .toKeys].contains(hint.binding.action)
        && first + 2 + hint.width <= width
    }
    var room = width - (onward.map { $0.width + 2 } ?? 0)
    return hints.filter { hint in
      if hint == onward { return true }
      guard hint.width <= room else { return false }
      room -= hint.width + 2
      return true
    }
  }

  /// The scope that has the keys now.
  var activeScopes: [Scope] {
    if screen == .booth { return [boothScope].compactMap { $0 } }
    return switch layers.last {
    case .help: []
    case .picker: [.list]
    case .form: [.form]
    case .question(let question):
      // Several lines that were pasted have answers of their own.
      if case .paste = question.purpose { [] } else { [.question] }
    case .timer: [.timer]
    case .find: [.find]
    case .triage: [.triage]
    case .page: [.page]
    case .paper: [.paper]
    case .work: [.work]
    case .people: [.checkIn]
    case .black: []
    case .none:
      mode == .typing
        ? [typingScope] : [screen.scope, .everywhere].compactMap { $0 }
    }
  }

  /// The keys that mean something while letters are written.
  var typingScope: Scope { screen == .writing ? .writing : .typing }

  /// The hints of the moment, the most useful first; what can't be done now is
  /// not offered.
  public var hints: [Hint] {
    var taken: Set<Surface.Key> = []
    return activeScopes.flatMap(Keymap.bindings(in:))
      .filter { binding in
        let isFree = binding.keys.allSatisfy { !taken.contains($0) }
        taken.formUnion(binding.keys)
        return isFree && binding.hint != nil && binding.action != .help
          && obstacle(to: binding.action) == nil && isOffered(binding)
      }
      .sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
      .map { binding in
        Hint(
          binding: binding, keys: words.shortLabel(of: binding),
          label: label(of: binding))
      }
  }

  /// What a binding does here, in a word or two: Enter behind a form's last
  /// field does what the form is for, and Esc may keep what is in it.
  private func label(of binding: Binding) -> String {
    if let step = step(of: binding) { return step }
    guard case .form(let form) = layers.last else {
      return words.action(of: binding)
    }
    let isLast = form.index == form.entries.count - 1
    switch binding.action {
    case .cancel where form.purpose.isSavedAsLeft:
      return words("form.saving")
    case .nextField where isLast: return words("form.done")
    default: return words.action(of: binding)
    }
  }

  /// What a key gives or takes at once, where that is more than one dot.
  func step(of binding: Binding) -> String? {
    guard let step = roundInBooth?.step, step > 1,
      [.giveDot, .takeDot].contains(binding.action)
    else { return nil }
    return words("booth.step.\(binding.action.rawValue)", ["count": step])
  }

  /// The rules of the ballot in front of somebody.
  private var roundInBooth: Rules? {
    booth.page.round.flatMap { session[$0]?.rules }
  }

  /// Whether a binding that is possible makes sense to show.
  func isOffered(_ binding: Binding) -> Bool {
    switch (binding.scope, binding.action) {
    case (.list, .toggle):
      if case .picker(let picker) = layers.last { return picker.chosen != nil }
      return false
    case (.chooser, _): return true
    case (.checkIn, .back): return layers.last == .people
    case (.boothPIN, .cancel): return canLeavePINField
    case (.boothBallot, .typeAmount): return roundInBooth?.takesAmounts == true
    case (.boothAmount, .against): return roundInBooth?.against != nil
    case (.paper, .numbered): return !typesCards
    case (.everywhere, _): return screen != .chooser
    default: return true
    }
  }
}
