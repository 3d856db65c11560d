import Surface
import Testing

@testable import Terminal

@Suite("A palette")
struct PaletteTests {
  @Test(
    "is the one that the environment tells",
    arguments: [
      (nil, nil, .dark), (nil, "15;0", .dark), (nil, "0;15", .light),
      (nil, "0;default;7", .light), ("1", "0;15", .mono), ("", nil, .dark),
      (nil, "", .dark),
    ] as [(String?, String?, Palette)])
  func environment(noColor: String?, colorFgBg: String?, palette: Palette) {
    #expect(Palette(noColor: noColor, colorFgBg: colorFgBg) == palette)
  }

  @Test("has no colours where the terminal has none", arguments: [0, 2, 7])
  func none(colours: Int) {
    for palette in Palette.allCases {
      for role in Role.allCases {
        let paint = palette.paint(role, colours: colours)
        #expect(paint.foreground == -1 && paint.background == -1)
      }
    }
  }

  @Test("asks for no colour that the terminal lacks", arguments: [8, 16, 256])
  func range(colours: Int) {
    for palette in Palette.allCases {
      for role in Role.allCases {
        let paint = palette.paint(role, colours: colours)
        #expect(max(paint.foreground, paint.background) < colours)
      }
    }
  }

  @Test("shows focus, marks, titles and faults apart from text, in each")
  func apart() {
    for palette in Palette.allCases {
      for colours in [0, 8, 16, 256] {
        let text = palette.paint(.text, colours: colours)
        for role in [Role.focus, .selected, .title, .bad, .banner, .key] {
          #expect(palette.paint(role, colours: colours) != text)
        }
        #expect(
          palette.paint(.focus, colours: colours)
            != palette.paint(.selected, colours: colours))
      }
    }
  }
}
