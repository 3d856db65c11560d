import Testing
import Workshop

@Suite("Every refusal")
struct RefusalTests {
  @Test("is what its decision gives", arguments: RefusalScenes.all.indices)
  func scenes(index: Int) {
    let scene = RefusalScenes.all[index]
    #expect(scene.actual == scene.expected)
  }

  @Test("is given by a decision", arguments: RefusalKind.allCases)
  func everyKind(kind: RefusalKind) {
    let kinds = RefusalScenes.all.map { RefusalKind($0.expected) }
    #expect(kinds.contains(kind))
  }

  @Test("bears the name of its case as its key")
  func keys() {
    for scene in RefusalScenes.all {
      #expect(scene.expected.key == RefusalKind(scene.expected).rawValue)
    }
  }

  @Test("names ideas and rounds by their number in the room")
  func arguments() {
    #expect(Refusal.tooManyOnOneIdea(i3, most: 2).arguments == ["3", "2"])
    #expect(Refusal.roundIsOpen(r1).arguments == ["1"])
    #expect(Refusal.textTooLong(characters: 7).arguments == ["7"])
    #expect(Refusal.emptyText.arguments.isEmpty)
  }
}

@Suite("The words of every refusal", .enabled(if: Catalogues.areThere))
struct RefusalWordsTests {
  @Test(
    "are there in both languages, and no others",
    arguments: ["de", "en"])
  func complete(language: String) throws {
    let section = try Catalogues.section("refusal", language)
    let keys = Set(section.members?.map(\.name) ?? [])
    #expect(keys == Set(RefusalKind.allCases.map(\.rawValue)))
    for member in section.members ?? [] {
      let parts = Set(member.value.members?.map(\.name) ?? [])
      #expect(parts == ["what", "way"])
    }
  }

  @Test(
    "have a value for every place that is to be filled",
    arguments: ["de", "en"])
  func filled(language: String) throws {
    let section = try Catalogues.section("refusal", language)
    for refusal in RefusalScenes.all.map(\.expected) {
      for part in ["what", "way"] {
        let sentence = section[refusal.key]?[part]?.string ?? ""
        #expect(sentence.hasSuffix("."), "\(refusal.key).\(part)")
        for place in Catalogues.places(in: sentence) {
          let parts = place.split(separator: "|")
          let number = parts.first.flatMap { Int($0) } ?? -1
          #expect(
            refusal.arguments.indices.contains(number),
            "{\(place)} in \(refusal.key).\(part)")
          #expect([1, 3].contains(parts.count))
        }
      }
    }
  }
}
