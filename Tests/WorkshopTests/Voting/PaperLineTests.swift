import Testing
import Workshop

@Suite("A ballot on paper")
struct PaperLineTests {
  private static let groups = [
    Group(id: "verwaltung", name: "Verwaltung", short: "V"),
    Group(id: "zivil", name: "Zivilgesellschaft", short: "Z"),
  ]

  private func line(_ text: String, isNumbered: Bool = false) throws
    -> PaperLine
  {
    try PaperLine(text, isNumbered: isNumbered, groups: Self.groups)
  }

  @Test("is a number for each dot, in any order")
  func dots() throws {
    let read = try line("17 17 9 33")
    #expect(read.dots == [IdeaID(17): 2, IdeaID(9): 1, IdeaID(33): 1])
    #expect(read.sheet == nil)
    #expect(try line("17, 9;33  17") == read)
    #expect(try line("17x2 9 33x1") == read)
  }

  @Test("has dots against and amounts")
  func amounts() throws {
    #expect(
      try line("17x40 -9 3=60 -4*2").dots
        == [IdeaID(17): 40, IdeaID(9): -1, IdeaID(3): 60, IdeaID(4): -2])
  }

  @Test("has the number of the sheet in front, where it has one")
  func sheet() throws {
    let read = try line("12 17 17", isNumbered: true)
    #expect(read.sheet == 12)
    #expect(read.dots == [IdeaID(17): 2])
    #expect(throws: PaperLine.Fault.noSheet) {
      try line("x 17", isNumbered: true)
    }
    #expect(throws: PaperLine.Fault.nothing) {
      try line("12", isNumbered: true)
    }
  }

  @Test("has the letter of the group, once")
  func group() throws {
    #expect(try line("v 17").group == "verwaltung")
    #expect(try line("17 Z").group == "zivil")
    #expect(throws: PaperLine.Fault.group("z")) { try line("v 17 z") }
    #expect(throws: PaperLine.Fault.word("q")) { try line("q 17") }
  }

  @Test("is never for and against the same idea")
  func both() {
    let fault = PaperLine.Fault.both(IdeaID(2))
    #expect(throws: fault) { try line("2 -2") }
    #expect(throws: fault) { try line("-2x3 9 2x3") }
  }

  @Test("names no group where the card says which")
  func groupOfCard() {
    #expect(throws: PaperLine.Fault.groupOfCard("Z")) {
      try PaperLine(
        "3 z 2", isNumbered: true, isByCard: true, groups: Self.groups)
    }
  }

  @Test("has no 0 beside ideas")
  func zeroBesideIdeas() {
    #expect(throws: PaperLine.Fault.zeroBesideIdeas) { try line("0 2") }
    #expect(throws: PaperLine.Fault.zeroBesideIdeas) { try line("2 0") }
  }

  @Test("gives nothing only where 0 says so")
  func empty() throws {
    #expect(try line("0").dots.isEmpty)
    #expect(throws: PaperLine.Fault.nothing) { try line("  ") }
  }

  @Test(
    "is refused where a word is no dot",
    arguments: ["17x", "x3", "1.5", "--", "17x0", "99999999", "²", "٣"])
  func faults(word: String) {
    #expect(throws: PaperLine.Fault.word(word)) { try line("3 \(word)") }
  }
}
