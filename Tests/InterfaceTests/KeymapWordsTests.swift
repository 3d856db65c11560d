import Interface
import Testing

@Suite("The words of the keys")
struct KeymapWordsTests {
  @Test("every binding has its label and help in both languages")
  func complete() {
    for words in [Words.german, Words.english] {
      for binding in Keymap.all {
        #expect(words.has("\(binding.word).label"), "\(binding.word)")
        #expect(words.has("\(binding.word).help"), "\(binding.word)")
        #expect(words.has("scope.\(binding.scope.rawValue)"))
      }
    }
  }

  @Test("both languages have the same sentences")
  func same() {
    #expect(Words.german.keys == Words.english.keys)
  }
}
