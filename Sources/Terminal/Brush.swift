import CTerminal
import Surface

/// A role's look in curses' terms.
struct Brush {
  let pair: Int32
  private let bold: Bool
  private let underline: Bool
  private let reverse: Bool

  /// One for each role, in the order of their numbers; the pairs are asked for
  /// once.
  static func all(_ palette: Palette) -> [Brush] {
    let colours = palette == .mono ? 0 : Int(ct_colours())
    return Role.allCases.map { role in
      let paint = palette.paint(role, colours: colours)
      let own = paint.foreground < 0 && paint.background < 0
      return Brush(
        paint,
        pair: own
          ? 0 : ct_pair(Int32(paint.foreground), Int32(paint.background)))
    }
  }

  private init(_ paint: Paint, pair: Int32) {
    self.pair = pair
    bold = paint.bold
    underline = paint.underline
    reverse = paint.reverse
  }

  /// The attributes with those of the style; reversing what is reversed already
  /// makes it stand out again.
  func attributes(_ style: Style) -> UInt32 {
    var flags = 0
    if bold || style.bold { flags |= CT_BOLD }
    if underline || style.underline { flags |= CT_UNDERLINE }
    if reverse != style.reverse { flags |= CT_REVERSE }
    return UInt32(flags)
  }
}
