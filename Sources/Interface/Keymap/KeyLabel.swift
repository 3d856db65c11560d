import Surface
import Workshop

extension Wording {
  /// What a binding does, in a word or two; some scopes have their own.
  public func action(of binding: Binding) -> String {
    let own = "keys.\(binding.action.rawValue).\(binding.scope.rawValue)"
    return self(has(own) ? own : "\(binding.word).label")
  }

  /// The keys of a binding as people read them: `Strg-G`, `↑↓`, `1…0`.
  public func label(of binding: Binding) -> String {
    if let shown = binding.shown { return self(shown) }
    let names = binding.keys.map(name(of:))
    return names.prefix(2).joined(separator: " ")
  }

  /// The first key of a binding, for the hint line.
  public func shortLabel(of binding: Binding) -> String {
    if let shown = binding.shown { return self(shown) }
    return binding.keys.first.map(name(of:)) ?? ""
  }

  /// A key as people read it.
  public func name(of key: Key) -> String {
    switch key {
    case .character(" "): self("key.space")
    case .character(let character): String(character)
    case .control(let letter):
      self("key.control", ["letter": letter.uppercased()])
    case .function(let number): "F\(number)"
    case .enter: self("key.enter")
    case .escape: self("key.escape")
    case .tab: "Tab"
    case .backTab: self("key.backTab")
    case .backspace: self("key.backspace")
    case .delete: self("key.delete")
    case .insert: self("key.insert")
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: self("key.home")
    case .end: self("key.end")
    case .pageUp: self("key.pageUp")
    case .pageDown: self("key.pageDown")
    case .mouse: self("key.mouse")
    case .paste: self("key.paste")
    case .resize, .unknown: ""
    }
  }
}
