import Interface
import Testing

@Suite("The table of keys")
struct KeymapTests {
  @Test("every binding and scope has its words", arguments: ["de", "en"])
  func words(language: String) {
    let words = language == "de" ? Words.german : Words.english
    for binding in Keymap.all {
      #expect(words.has("\(binding.word).label"), "\(binding.word)")
      #expect(words.has("\(binding.word).help"), "\(binding.word)")
      #expect(words.has("scope.\(binding.scope.rawValue)"))
      binding.shown.map { shown in #expect(words.has(shown), "\(shown)") }
    }
  }

  @Test("both languages have the same sentences")
  func catalogues() {
    #expect(Words.german.keys == Words.english.keys)
  }

  @Test("the catalogues name no key that the table has not")
  func noMore() {
    let scopes = Set(Scope.allCases.map(\.rawValue))
    for key in Words.german.keys where key.hasPrefix("keys.") {
      let parts = key.split(separator: ".").map(String.init)
      let bindings = Keymap.all.filter { $0.action.rawValue == parts[1] }
      let isPaletteOnly = ["suspend", "revise", "redact"].contains(parts[1])
      #expect(isPaletteOnly || !bindings.isEmpty, "\(key)")
      if scopes.contains(parts[2]) {
        #expect(bindings.contains { $0.scope.rawValue == parts[2] }, "\(key)")
      } else {
        #expect(["label", "help"].contains(parts[2]), "\(key)")
      }
    }
    for scope in Scope.allCases {
      #expect(!Keymap.bindings(in: scope).isEmpty, "\(scope)")
    }
  }
}
