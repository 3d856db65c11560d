import TestSupport
import Testing
import Workshop

@Suite("Values by the ids of things")
struct SerialTableTests {
  @Test("are those of a dictionary, in any order and with gaps of any size")
  func dictionary() {
    var dice = Dice(seed: 5_201)
    for _ in 0..<200 {
      var table = SerialTable<Idea, Int>()
      var plain: [IdeaID: Int] = [:]
      for _ in 0..<dice.number(1...120) {
        let most = dice.happens(oneIn: 4) ? 999_999_999 : 200
        let id = IdeaID(dice.number(1...most))
        switch dice.number(0...3) {
        case 0:
          table[id] = nil
          plain[id] = nil
        case 1:
          table.update(id, default: 7) { $0 += 1 }
          plain[id, default: 7] += 1
        default:
          table[id] = id.number
          plain[id] = id.number
        }
        #expect(table[id] == plain[id])
      }
      for (id, value) in plain { #expect(table[id] == value) }
      #expect(table[IdeaID(201)] == plain[IdeaID(201)])
    }
  }

  @Test("ids of different kinds are kept apart")
  func kinds() {
    var table = AnySerialTable<[Int]>()
    table.update(AnySerial(IdeaID(3)), default: []) { $0.append(1) }
    table.update(AnySerial(RoundID(3)), default: []) { $0.append(2) }
    table.update(AnySerial(IdeaID(3)), default: []) { $0.append(3) }
    #expect(table[AnySerial(IdeaID(3))] == [1, 3])
    #expect(table[AnySerial(RoundID(3))] == [2])
    #expect(table[AnySerial(ThemeID(3))] == nil)
    #expect(AnySerial(IdeaID(12)).description == "i12")
    #expect(IdeaID(AnySerial(RoundID(3))) == nil)
  }
}

@Suite("Dots")
struct DotsTests {
  @Test("are those of a dictionary, in the order of the ideas")
  func dictionary() {
    var dice = Dice(seed: 5_202)
    for _ in 0..<300 {
      var dots = Dots()
      var plain: [IdeaID: Int] = [:]
      for _ in 0..<dice.number(0...30) {
        let id = IdeaID(dice.number(1...25))
        let count: Int? =
          dice.happens(oneIn: 5) ? nil : dice.number(-3...3)
        dots[id] = count
        plain[id] = count
        #expect(dots[id] == plain[id])
      }
      #expect(dots.ideas == plain.keys.sorted())
      #expect(dots.values == plain.sorted { $0.key < $1.key }.map(\.value))
      #expect(dots == Dots(plain.shuffled(using: &dice).map { ($0, $1) }))
    }
  }
}
