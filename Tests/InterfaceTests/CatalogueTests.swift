import Testing
import Workshop

@Suite("The catalogues and the sources")
struct CatalogueTests {
  @Test("every sentence is said somewhere")
  func said() {
    let literals = Sources.literals
    #expect(literals.count > 500)
    for key in Words.german.keys {
      #expect(
        literals.contains { $0.says(key) }, "\(key) is said nowhere")
    }
  }

  @Test("every sentence that is said is there")
  func there() {
    let keys = Words.german.keys
    let types = Set(Facts.all.map { $0.name })
    let rooms = Set(keys.compactMap { $0.split(separator: ".").first })
    for literal in Sources.literals {
      guard let key = literal.pieces.first, literal.pieces.count == 1,
        let room = key.split(separator: ".").first, rooms.contains(room),
        key.contains("."), key.allSatisfy({ $0.isLetter || $0 == "." })
      else { continue }
      // The types of events are written in the same way.
      let isThere =
        types.contains(key) || keys.contains { $0.hasPrefix(key) }
      #expect(isThere, "\(key) is missing")
    }
  }
}
