/// One character as we draw it: a spacing scalar and at most 4 marks, 1 or 2
/// columns wide.
///
/// A terminal can't be trusted with families, flags and skin tones, so they get
/// a simple stand-in; what could move the cursor or hide never gets in. The log
/// keeps what was written.
public struct Grapheme: Hashable, Sendable {
  /// The spacing scalar's number; 0 for the right half of a wide character.
  let base: UInt32
  /// The marks' numbers in their order, 0 where there is none.
  let marks: Marks
  private let columns: UInt8

  struct Marks: Hashable, Sendable {
    var first: UInt32 = 0
    var second: UInt32 = 0
    var third: UInt32 = 0
    var fourth: UInt32 = 0
  }

  /// Columns: 1 or 2.
  public var width: Int { Int(columns) }

  init(base: UInt32, marks: Marks = Marks()) {
    self.base = base
    self.marks = marks
    columns = UInt8(ScalarWidth.columns(base))
  }

  private init(rightHalf: Void) {
    base = 0
    marks = Marks()
    columns = 0
  }

  /// An empty cell.
  public static let space = Grapheme(base: 0x20)

  /// What stands in for a scalar that no terminal is known to draw: U+FFFD.
  public static let unknown = Grapheme(base: 0xFFFD)

  /// What fills the second cell of a wide character; never drawn by itself.
  static let rightHalf = Grapheme(rightHalf: ())

  /// The scalars, the spacing one first.
  public var scalars: [Unicode.Scalar] {
    [base, marks.first, marks.second, marks.third, marks.fourth]
      .filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  /// The scalars' numbers without an allocation: the spacing one and 4 marks,
  /// 0 where there is none.
  public var codes: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    (base, marks.first, marks.second, marks.third, marks.fourth)
  }

  /// The text that a cell shows.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: self.scalars)
    return String(scalars)
  }
}
