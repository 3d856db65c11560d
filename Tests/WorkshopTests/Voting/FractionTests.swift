import TestSupport
import Testing
import Workshop

@Suite("A fraction")
struct FractionTests {
  @Test("reads amounts as the log writes them, exactly")
  func decimals() throws {
    #expect(Fraction(decimal: "1200") == Fraction(1200))
    #expect(
      Fraction(decimal: "0.10") == Fraction(1) / Fraction(10))
    let long = "123456789012345678.00000000001"
    #expect(try #require(Fraction(decimal: long)).decimal(places: 11) == long)
    #expect(try #require(Fraction(decimal: "007.50")).description == "15/2")
    for text in ["", "-1", "1,5", "1.", ".5", "1e3", " 1", "١"] {
      #expect(Fraction(decimal: text) == nil, "\(text)")
    }
  }

  @Test("is written with its last place rounded, halves away from zero")
  func rounding() {
    let third = Fraction(1) / Fraction(3)
    #expect(third.decimal(places: 2) == "0.33")
    #expect((third + third).decimal(places: 2) == "0.67")
    #expect((Fraction(1) / Fraction(8)).decimal(places: 2) == "0.13")
    #expect((Fraction(-1) / Fraction(8)).decimal(places: 2) == "-0.13")
    #expect((Fraction(-1) / Fraction(800)).decimal(places: 2) == "0.00")
    #expect((Fraction(5) / Fraction(2)).decimal(places: 0) == "3")
    #expect(Fraction(1_234_567).decimal(places: 0) == "1234567")
    #expect(Fraction.zero.decimal(places: 3) == "0.000")
  }

  @Test("follows the laws of arithmetic where nothing else would be exact")
  func laws() {
    var dice = Dice(seed: 11)
    func any() -> Fraction {
      Fraction(dice.number(-1_000_000...1_000_000))
        / Fraction(dice.number(1...1_000_000))
    }
    for _ in 0..<300 {
      let (a, b, c) = (any(), any(), any())
      #expect((a + b) + c == a + (b + c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - b + b == a)
      if b != .zero { #expect(a / b * b == a) }
      #expect((a < b) == (b - a > .zero))
      #expect(Set([a + b, b + a]).count == 1)
    }
  }
}
