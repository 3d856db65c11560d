import Surface
import TestSupport
import Testing

@Suite("A canvas")
struct CanvasTests {
  @Test("takes text and says how many columns it used")
  func put() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    #expect(canvas.put("Größe", at: Point(x: 1, y: 0)) == 5)
    #expect(canvas.put("漢字漢字", at: Point(x: 3, y: 1)) == 4)
    #expect(canvas.lines == [" Größe", "   漢字"])
    #expect(canvas.put("x", at: Point(x: 0, y: 2)) == 0)
    #expect(canvas.put("lang", at: Point(x: 0, y: 0), maxWidth: 2) == 2)
    #expect(canvas.lines == ["laröße", "   漢字"])
  }

  @Test("clips at the left, and blanks the half that is left of a wide one")
  func left() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.fill(canvas.bounds, with: ".")
    #expect(canvas.put("漢字x", at: Point(x: -1, y: 0)) == 5)
    #expect(canvas.lines == [" 字x"])
  }

  @Test(
    "blanks both halves of a wide character when one is overwritten",
    arguments: [(0, "x 漢"), (1, " x漢"), (2, "漢x"), (3, "漢 x")])
  func halves(x: Int, line: String) {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.put("漢漢", at: Point(x: 0, y: 0))
    canvas.put("x", at: Point(x: x, y: 0))
    #expect(canvas.lines == [line])
  }

  @Test("blanks two characters when a wide one falls between them")
  func between() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.put("漢字a", at: Point(x: 0, y: 0))
    canvas.put("犬", at: Point(x: 1, y: 0))
    #expect(canvas.lines == [" 犬 a"])
  }

  @Test("keeps every wide character whole, whatever is written")
  func wholeLaw() {
    var dice = Dice(seed: 4)
    var canvas = Canvas(size: Size(width: 12, height: 1))
    for _ in 0..<2_000 {
      let x = Int.random(in: -3...13, using: &dice)
      canvas.put(dice.text(4), at: Point(x: x, y: 0))
      let width = canvas.row(0).reduce(0) { $0 + $1.width }
      #expect(width == 12, "\(canvas.lines)")
    }
  }

  @Test("draws boxes with a title that is cut")
  func box() {
    var canvas = Canvas(size: Size(width: 12, height: 3))
    canvas.box(canvas.bounds, title: "Neue Ideen hier")
    #expect(
      canvas.lines == ["╭ Neue Id… ╮", "│          │", "╰──────────╯"])
    canvas.box(Rect(x: 0, y: 0, width: 1, height: 1))
    #expect(canvas.lines.first == "╭ Neue Id… ╮")
  }

  @Test("tells its styles in runs")
  func runs() {
    var canvas = Canvas(size: Size(width: 12, height: 2))
    canvas.put("Idee", at: Point(x: 1, y: 1), style: Style(.title, bold: true))
    canvas.put("x", at: Point(x: 5, y: 1), style: Style(.key))
    #expect(canvas.runs == [#"1:1-4 title bold "Idee""#, #"1:5-5 key "x""#])
    canvas.restyle(canvas.bounds, .text)
    #expect(canvas.runs.isEmpty)
    #expect(canvas.lines == ["", " Ideex"])
  }

  @Test("has the same columns in ASCII")
  func plain() {
    var canvas = Canvas(size: Size(width: 24, height: 3))
    canvas.box(canvas.bounds, title: "Plätze")
    canvas.put("⇢ 8 ●●○ 漢 ▸a… é⇢x", at: Point(x: 1, y: 1))
    #expect(
      canvas.plain.lines == [
        "+ Platze --------------+", "|->8 **. ?  >a~ e>x    |",
        "+----------------------+",
      ])
  }

  @Test("has a text without any signs")
  func plainText() {
    #expect(
      Plain.text("Größe · Straße ⇢ 8 „Ja“ …")
        == "Groesse . Strasse -> 8 \"Ja\" ~")
    var dice = Dice(seed: 5)
    for _ in 0..<500 {
      let plain = Plain.text(dice.text(30))
      #expect(plain.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
  }

  @Test("parts are frames one after the other, and what lies outside of them")
  func parts() {
    var canvas = Canvas(size: Size(width: 14, height: 5))
    canvas.put("oben ╭╮│╰╯", at: Point(x: 0, y: 0))
    canvas.box(Rect(x: 0, y: 1, width: 7, height: 3), title: "A")
    canvas.box(Rect(x: 7, y: 1, width: 7, height: 3), title: "B")
    canvas.put("eins", at: Point(x: 1, y: 2))
    canvas.put("╭─╮", at: Point(x: 8, y: 2))
    canvas.put("unten", at: Point(x: 9, y: 4))
    let texts = canvas.parts.map { part in
      ([part.edge].compactMap { $0 } + part.rows).map { cells in
        cells.map(\.text).joined()
      }
    }
    #expect(
      texts == [
        ["oben ╭╮│╰╯    "], [" A ──", "eins ", "─────"],
        [" B ──", "╭─╮  ", "─────"], ["         unten"],
      ])
  }
}
