import Surface

/// The one table of keys.
public enum Keymap {
  /// Every binding, scope by scope.
  public static let all: [Binding] =
    everywhere + typing + writing + layers + chooser + checkIn + ideate + board
    + triage
    + vote + booth
    + review + commit + close + page + presenter

  /// The bindings of a scope, in the table's order.
  public static func bindings(in scope: Scope) -> [Binding] {
    byScope[scope] ?? []
  }

  private static let byScope = Dictionary(grouping: all, by: \.scope)

  private static let byKey: [Scope: [Key: Binding]] = byScope.mapValues {
    bindings in
    var table: [Key: Binding] = [:]
    for binding in bindings {
      for key in binding.keys where table[key] == nil { table[key] = binding }
    }
    return table
  }

  /// What a key does in the first of the scopes that has it.
  public static func binding(for key: Key, in scopes: [Scope]) -> Binding? {
    let key = key.withoutPlace
    return scopes.lazy.compactMap { byKey[$0]?[key] }.first
  }

  static let digits: [Key] = (0...9).map { digit in
    .character(Character(String(digit)))
  }

  static let arrows: [Key] = [
    .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
    .character("h"), .character("j"), .character("k"), .character("l"),
  ]
}

extension Key {
  /// Letters ignore case where they are commands.
  public var asCommand: Key {
    guard case .character(let character) = self,
      let lower = character.lowercased().first
    else { return self }
    return .character(lower)
  }

  /// A click is a click wherever it falls.
  var withoutPlace: Key {
    guard case .mouse(let mouse) = self else { return self }
    return .mouse(
      Mouse(mouse.action, mouse.button, at: Point(x: 0, y: 0)))
  }
}
