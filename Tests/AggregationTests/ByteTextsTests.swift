import TestSupport
import Testing

@testable import Aggregation

@Suite("Short texts in the order of their bytes")
struct ByteTextsTests {
  @Test("They are sorted as their bytes are, each once", arguments: 1...200)
  func sorted(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let signs = ["", "a", "b", "\0", "\u{FF}", "ä", "aaaaaaaa"]
    let beginning = String(repeating: "s", count: dice.number(0...20))
    let texts = (0..<dice.number(0...60)).map { _ in
      (0..<dice.number(0...6)).reduce(into: beginning) { text, _ in
        text += signs[dice.number(0...signs.count - 1)]
      }
    }
    var all = ByteTexts()
    for text in texts {
      let middle = dice.number(0...text.utf8.count)
      all.add(text.utf8.prefix(middle), text.utf8.dropFirst(middle))
    }
    let expected = texts.sorted { left, right in
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    #expect(
      all.order.map { Array(texts[$0].utf8) }
        == expected.map { Array($0.utf8) })
    let each = expected.reduce(into: [String]()) { each, text in
      if each.last.map({ Array($0.utf8) != Array(text.utf8) }) ?? true {
        each.append(text)
      }
    }
    #expect(
      all.sorted.texts.map { Array($0.utf8) } == each.map { Array($0.utf8) })
  }
}
