import Testing
import Workshop

@Suite("The rules of a run-off")
struct RunOffRulesTests {
  @Test("are the same way of voting, for so few ideas")
  func presets() {
    for preset in Preset.allCases {
      let rules = preset.rules(ideas: 12).onRunOff(of: 2, among: 12)
      #expect(rules == preset.rules(ideas: 2))
    }
  }

  @Test("are dots where others would be enough for every idea")
  func scarce() {
    let own = Rules(budget: 8, maxPerIdea: 3, minDots: 7, admission: .codes)
    #expect(
      own.onRunOff(of: 2, among: 12)
        == Rules(budget: 3, maxPerIdea: 3, admission: .codes))
    #expect(own.onRunOff(of: 5, among: 12) == own)
  }

  @Test("are voted here, and every ballot has every idea")
  func imported() {
    let polis = Rules(
      budget: 5, maxPerIdea: 1, against: .init(budget: 5, maxPerIdea: 1),
      secrecy: .open, admission: .imported, seen: .listed)
    let rules = polis.onRunOff(of: 2, among: 5)
    #expect(rules.admission == .open)
    #expect(rules.seen == nil)
    #expect(rules.against == .init(budget: 2, maxPerIdea: 1))
  }
}
