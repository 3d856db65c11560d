import TestSupport
import Testing

@Suite(
  "Power cuts", .serialized,
  .enabled(if: CutDisk.missing.isEmpty, CutDisk.isMissing))
struct PowerCutTests {
  private static let seed: UInt64 = 1_808

  @Test(
    "Every line and ballot that was acknowledged is there, and the log opens",
    arguments: CutDisk.Kind.allCases)
  func acknowledged(kind: CutDisk.Kind) throws {
    let story = try PowerCutStory(kind, seed: Self.seed)
    for cut in 1...Torture.times(5, 100) {
      let lost = try story.cut()
      #expect(lost.isEmpty, "seed \(Self.seed), cut \(cut): \(lost)")
    }
    #expect(story.earlierLosses().isEmpty)
    #expect(story.acknowledged > 0)
    if Torture.isOn { print("\(kind): \(story.acknowledged) acknowledged") }
  }

  @Test(
    "Where the disk is not waited for, the same test sees a loss",
    .enabled(if: Eatmydata.isInstalled, Eatmydata.isMissing),
    arguments: CutDisk.Kind.allCases)
  func notWaitedFor(kind: CutDisk.Kind) throws {
    let story = try PowerCutStory(
      kind, seed: Self.seed, variables: Eatmydata.variables)
    var losing = 0
    let cuts = Torture.times(3, 20)
    for _ in 1...cuts where try !story.cut().isEmpty { losing += 1 }
    #expect(losing > 0, "\(kind): no loss in \(cuts) cuts")
    if Torture.isOn {
      print("\(kind) without waiting: \(losing) of \(cuts) cuts lost something")
    }
  }
}
