import Surface

/// Keys by the names that people type and that a screen reader says.
public enum KeyNames {
  /// The keys that are no letter, with their words in the catalogue.
  private static let named: [(word: String, key: Key)] = [
    ("space", .character(" ")), ("enter", .enter), ("escape", .escape),
    ("tab", .tab), ("backTab", .backTab), ("backspace", .backspace),
    ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down),
    ("left", .left), ("right", .right), ("home", .home), ("end", .end),
    ("pageUp", .pageUp), ("pageDown", .pageDown),
  ]

  /// The word of a key in the catalogue; nil for letters.
  fileprivate static func word(for key: Key) -> String? {
    named.first { $0.key == key }?.word
  }

  /// The key of that name in any of the languages, upper or lower case; nil
  /// where none has it.
  ///
  /// A single sign is the key with that sign; digits are no single key.
  public static func key(named name: String, in languages: [Wording]) -> Key? {
    let wanted = name.lowercased()
    for words in languages {
      for (word, key) in named {
        let names =
          words.names(of: word) + [words.name(of: key).lowercased()]
        if names.contains(wanted) { return key }
      }
      if let letter = words.letterAfterControl(wanted) {
        return .control(letter)
      }
    }
    if wanted.first == "f", let number = Int(wanted.dropFirst()),
      (1...12).contains(number)
    {
      return .function(number)
    }
    return wanted.count == 1 ? name.first.map(Key.character) : nil
  }
}

extension Wording {
  /// A key as it is said; `↑` is `hoch`.
  public func spokenName(of key: Key) -> String {
    let own = KeyNames.word(for: key).map { "plain.key.\($0)" }
    guard let own, has(own) else { return name(of: key) }
    return self(own).split(separator: " ").first.map(String.init) ?? ""
  }

  /// The keys of a binding as they are said in a hint.
  public func spokenLabel(of binding: Binding) -> String {
    if let shown = binding.shown {
      return self(has("plain.\(shown)") ? "plain.\(shown)" : shown)
    }
    return binding.keys.first.map(spokenName(of:)) ?? ""
  }

  /// All names of a key of the catalogue, in lower case.
  fileprivate func names(of word: String) -> [String] {
    guard has("plain.key.\(word)") else { return [] }
    return self("plain.key.\(word)").lowercased().split(separator: " ")
      .map(String.init)
  }

  /// The letter of `strg-g`.
  fileprivate func letterAfterControl(_ name: String) -> Character? {
    let start = self("key.control", ["letter": ""]).lowercased()
    guard name.hasPrefix(start), name.count == start.count + 1,
      let letter = name.last, letter.isASCII, letter.isLetter
    else { return nil }
    return letter
  }
}
