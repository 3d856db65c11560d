import Surface
import Workshop

/// A line of the help: what a key does, or the heading of a scope.
struct HelpLine: Hashable {
  var keys: String
  var text: String
  /// Why it can't be done now.
  var obstacle: String?
  var isHeading = false
}

extension Model {
  /// The keys that hold here, screen first.
  func helpLines(_ state: HelpState) -> [HelpLine] {
    let words = state.filter.text.lowercased().split(separator: " ")
    return helpScopes.flatMap { scope -> [HelpLine] in
      let lines = heardBindings(in: scope).map { binding in
        HelpLine(
          keys: self.words.label(of: binding),
          text: self.words("\(binding.word).help"),
          obstacle: obstacle(to: binding.action))
      }.filter { line in
        let text = "\(line.keys) \(line.text)".lowercased()
        return words.allSatisfy { text.contains($0) }
      }
      if lines.isEmpty { return [] }
      let heading = self.words("scope.\(scope.rawValue)")
      return [HelpLine(keys: "", text: heading, isHeading: true)] + lines
    }
  }

  /// The bindings of a scope with the keys that mean this here: what the
  /// screen takes for itself, no other scope hears.
  func heardBindings(in scope: Scope) -> [Binding] {
    guard scope == .everywhere, let own = screen.scope else {
      return Keymap.bindings(in: scope)
    }
    let taken = Set(Keymap.bindings(in: own).flatMap(\.keys))
    return Keymap.bindings(in: scope).compactMap { binding in
      var heard = binding
      heard.keys.removeAll(where: taken.contains)
      return heard.keys.isEmpty ? nil : heard
    }
  }

  private var helpScopes: [Scope] {
    if case .triage = layers.dropLast().last { return [.triage] }
    let own = screen.scope.map { [$0] } ?? []
    if screen == .writing { return own }
    return own + (screen == .ideate ? [.typing] : []) + [.everywhere]
  }

  mutating func press(_ key: Key, in state: HelpState) -> [Effect] {
    var state = state
    switch key {
    case .escape, .enter, .function(1), .character("?"): return dropLayer()
    case .control("c"): return interrupt(key)
    case .up, .down, .pageUp, .pageDown, .home, .end, .mouse:
      let room = max(1, contentHeight - 4)
      var place = Selection(index: state.top)
      _ = place.move(
        key, count: max(0, helpLines(state).count - room) + 1, page: room)
      state.top = place.index
    default:
      guard state.filter.edit(key) else { return [.bell] }
      state.top = 0
    }
    return replaceTop(.help(state))
  }
}
