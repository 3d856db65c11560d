import Surface
import Workshop

extension Model {
  /// How a line is meant now and what can be done, in one line.
  public var prompt: String {
    switch lineEntry {
    case .keys: prompt("plain.prompt.keys", dotted: false)
    case .filter: prompt("plain.prompt.list", dotted: false)
    case .text: prompt("plain.prompt.text", dotted: true)
    case .pin: prompt("plain.prompt.pin", dotted: true)
    }
  }

  private func prompt(_ key: String, dotted: Bool) -> String {
    // On the screens one line has room for a few; so has an ear.
    var said = hints.prefix(10).map { hint in
      let name = words.spokenLabel(of: hint.binding)
      let isTyped = dotted && hint.binding.keys.first != .enter
      return "\(isTyped ? name.dotted : name) \(hint.label)"
    }.filter { hint in
      // A PIN's digits are the line itself.
      lineEntry != .pin || hint.hasPrefix(".esc") || !hint.hasPrefix(".")
    }
    if layers.isEmpty, !dotted, screen != .booth, screen != .presenter {
      said.append(words("hint.all"))
    }
    if said.isEmpty { said = [words("plain.prompt.any")] }
    return words(key) + " " + said.joined(separator: ", ")
  }

  /// How lines are typed, a sentence a line.
  public var plainHelp: [String] {
    (1...4).map { words("plain.help.\($0)") }
  }
}

extension String {
  /// Names of keys as they are typed in front of a field.
  fileprivate var dotted: String {
    lowercased().split(separator: " ").map { "." + $0 }.joined(separator: " ")
  }
}
