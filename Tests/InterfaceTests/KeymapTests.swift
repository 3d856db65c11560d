import Interface
import Surface
import Testing
import Workshop

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
}
