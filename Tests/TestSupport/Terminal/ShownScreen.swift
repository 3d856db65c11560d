/// What a terminal shows of the bytes that it is sent: as much of one as
/// curses asks of an `xterm`, for texts whose letters are one scalar and one cell
/// each.
public struct ShownScreen {
  /// What is shown, a letter a cell.
  private(set) var cells: [[Unicode.Scalar]]
  private var x = 0
  private var y = 0
  /// The rows that scroll.
  private var region: ClosedRange<Int>
  private var last: Unicode.Scalar = " "
  private let width: Int

  /// A screen of that size that shows nothing.
  public init(width: Int, height: Int) {
    self.width = width
    cells = Array(
      repeating: Array(repeating: " ", count: width), count: height)
    region = 0...height - 1
  }

  /// The rows as text.
  public var rows: [String] {
    cells.map { row in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: row)
      return String(text)
    }
  }

  mutating func put(_ letter: Unicode.Scalar) {
    if x == width {
      x = 0
      feedLine()
    }
    cells[y][x] = letter
    last = letter
    x += 1
  }

  /// A control character that stands alone.
  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: x = max(0, x - 1)
    case 0x09: x = min(width - 1, (x / 8 + 1) * 8)
    case 0x0A: feedLine()
    case 0x0D: x = 0
    default: break
    }
  }

  private mutating func feedLine() {
    if y == region.upperBound {
      scroll(region, by: 1)
    } else {
      y = min(cells.count - 1, y + 1)
    }
  }

  /// ESC M: a row up.
  mutating func reverseLine() {
    if y == region.lowerBound {
      scroll(region, by: -1)
    } else {
      y = max(0, y - 1)
    }
  }

  /// Moves rows up, or down where `count` is less than 0.
  private mutating func scroll(_ rows: ClosedRange<Int>, by count: Int) {
    let blank = [Unicode.Scalar](repeating: " ", count: width)
    let moved = min(abs(count), rows.count)
    let blanks = Array(repeating: blank, count: moved)
    let kept =
      count > 0
      ? Array(cells[rows].dropFirst(moved)) : Array(cells[rows].dropLast(moved))
    cells.replaceSubrange(rows, with: count > 0 ? kept + blanks : blanks + kept)
  }

  /// ESC [ with numbers and a letter; false where this is not known.
  mutating func order(_ letter: Unicode.Scalar, _ numbers: [Int]) -> Bool {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch letter {
    case "H", "f": go(to: (numbers.count > 1 ? numbers[1] : 1) - 1, count - 1)
    case "A": go(to: x, y - count)
    case "B": go(to: x, y + count)
    case "C": go(to: x + count, y)
    case "D": go(to: x - count, y)
    case "G": go(to: count - 1, y)
    case "d": go(to: x, count - 1)
    case "J": clearScreen(first)
    case "K": clear(y, first == 0 ? x..<width : first == 1 ? 0..<x + 1 : all)
    case "X": clear(y, x..<min(width, x + count))
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "L": scroll(y...region.upperBound, by: -count)
    case "M": scroll(y...region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "r": scrollOnly(numbers)
    case "b": for _ in 0..<count { put(last) }
    case "m", "t", "n", "c": break
    default: return false
    }
    return true
  }

  private var all: Range<Int> { 0..<width }

  private mutating func go(to x: Int, _ y: Int) {
    self.x = min(max(0, x), width - 1)
    self.y = min(max(0, y), cells.count - 1)
  }

  private mutating func clear(_ row: Int, _ columns: Range<Int>) {
    for column in columns where column < width { cells[row][column] = " " }
  }

  /// From here to the end, or all; 3 means what has scrolled out.
  private mutating func clearScreen(_ what: Int) {
    if what == 3 { return }
    if what == 0 { clear(y, x..<width) }
    let rows = what == 0 ? y + 1..<cells.count : 0..<cells.count
    for row in rows { clear(row, all) }
  }

  private mutating func shift(by count: Int) {
    let rest = cells[y][x...]
    let blanks = [Unicode.Scalar](
      repeating: " ", count: min(abs(count), rest.count))
    let shifted =
      count > 0 ? blanks + rest : Array(rest.dropFirst(-count)) + blanks
    cells[y].replaceSubrange(x..., with: shifted.prefix(rest.count))
  }

  private mutating func scrollOnly(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1) - 1
    let bottom = numbers.count > 1 ? numbers[1] - 1 : cells.count - 1
    region = top...max(top, min(bottom, cells.count - 1))
    go(to: 0, 0)
  }
}
