import Surface
import Terminal
import TestSupport
import Testing

@Suite("What a terminal sends becomes keys")
struct KeyDecoderTests {
  @Test(
    "for everything that people press",
    arguments: [
      ("a", [.character("a")]), ("Ä", [.character("Ä")]), ("\r", [.enter]),
      ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{8}", [.backspace]), ("\u{1A}", [.control("z")]),
      ("\u{1B}", [.escape]), ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]),
      ("\u{1B}[1~", [.home]), ("\u{1B}[3~", [.delete]),
      ("\u{1B}[Z", [.backTab]), ("\u{1B}[15~", [.function(5)]),
      ("\u{1B}OP", [.function(1)]), ("\u{1B}[[A", [.function(1)]),
      ("\u{1B}[[E", [.function(5)]), ("\u{1B}OM", [.enter]),
      ("👍🏽", [.character("👍🏽")]), ("e\u{301}", [.character("e\u{301}")]),
      ("äb", [.character("ä"), .character("b")]),
      ("\u{1}\u{3}", [.control("a"), .control("c")]),
    ] as [(String, [Key])])
  func pressed(text: String, keys: [Key]) {
    #expect(decode([text]) == keys)
  }

  @Test(
    "and one unknown key for what no table knows",
    arguments: [
      "\u{1B}[27u", "\u{1B}[1;5A", "\u{1B}[<35;10;5M", "\u{1B}[32;10;5M",
      "\u{1B}[Mabc", "\u{1B}[M\u{20}\u{1B}\u{21}", "\u{1B}1", "\u{1B}ä",
      "\u{1B}\r", "\u{1B}\u{1B}", "\u{1B}\u{1B}[A", "\u{1B}]0;title\u{7}",
      "\u{1B}]11;rgb:00/00/00\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}_G;ok\u{1B}\\", "\u{1B}[?62;22c", "\u{1B}[[x", "\u{1B}O5P",
      "\u{9B}27u", "\u{9D}0;x\u{9C}", "\u{1B}]", "\u{0}", "\u{1C}", "\u{85}",
      "\u{202E}", "\u{1B}[ä", "\u{1B}[200000~",
    ])
  func unknown(text: String) {
    #expect(decode([text]) == [.unknown])
    let after = decode([text, "x"])
    #expect(after == [.unknown, .character("x")])
  }

  @Test("holds what is torn between two reads")
  func torn() {
    #expect(decode(["\u{1B}[", "27", "u"]) == [.unknown])
    #expect(decode(["\u{1B}[1", "~"]) == [.home])
    #expect(decode(["\u{1B}O", "A"]) == [.up])
    #expect(
      decode(["\u{1B}[M", "ab", "c", "d"]) == [.unknown, .character("d")])
    #expect(
      decode(["\u{1B}]0;ti", "tle\u{7}x"]) == [.unknown, .character("x")])
  }

  @Test("takes the rest of a sequence whose ESC came alone")
  func late() {
    #expect(decode(["\u{1B}", "[A"]) == [.escape, .up])
    #expect(decode(["\u{1B}", "OA"]) == [.escape, .up])
    #expect(decode(["\u{1B}", "["]) == [.escape, .character("[")])
    #expect(
      decode(["\u{1B}", "O", "A"]) == [
        .escape, .character("O"), .character("A"),
      ])
    #expect(decode(["\u{1B}", "\u{1B}"]) == [.escape, .escape])
  }

  @Test("never gets deaf by a string without an end")
  func endless() {
    #expect(decode(["\u{1B}]0;x", "\r", "a"]) == [.unknown, .character("a")])
    let long = String(repeating: "x", count: 5_000)
    #expect(decode(["\u{1B}]0;" + long, "a"]) == [.unknown, .character("a")])
  }

  @Test("keeps a paste in one piece")
  func paste() {
    #expect(
      decode(["\u{1B}[200~eins\r\nzwei\rdrei\n\u{1B}[201~x"])
        == [.paste("eins\nzwei\ndrei\n"), .character("x")])
    #expect(
      decode(["\u{1B}[200~a", "b\tc\u{7}", "\u{1B}[31md\u{1B}[20", "1~"])
        == [.paste("ab cd")])
    #expect(decode(["\u{1B}[200~\u{1B}[201~"]) == [])
    #expect(decode(["\u{1B}[201~"]) == [])
  }

  @Test("takes a burst with a line end inside for a paste, if it must")
  func burst() {
    let burst = ["eins\rzwei", "drei\r", "a\tb\r\rc"]
    #expect(
      decode(burst, bursts: true) == [
        .paste("eins\nzwei"), .character("d"), .character("r"),
        .character("e"), .character("i"), .enter, .paste("a b\n\nc"),
      ])
    #expect(decode(["a\rb"]) == [.character("a"), .enter, .character("b")])
    #expect(
      decode(["\u{1B}[200~x\u{1B}[201~", "a\rb"], bursts: true)
        == [.paste("x"), .character("a"), .enter, .character("b")])
  }

  @Test("takes keys that curses knows, also with Alt and amid a torn sequence")
  func named() {
    var decoder = KeyDecoder(bursts: false)
    for unit: KeyDecoder.Unit in [
      .key(.up), .byte(0x1B), .key(.up), .byte(0x1B),
      .byte(0x5B), .endOfRead, .key(.down), .endOfRead, .pasteStart,
      .byte(0x61), .key(.down), .key(.enter), .pasteEnd, .endOfRead,
    ] {
      decoder.feed(unit)
    }
    #expect(
      keys(&decoder) == [.up, .unknown, .unknown, .down, .paste("a\n")])
  }

  @Test(
    "waits for the rest of a character, and takes one unknown for a broken one",
    arguments: [
      ([[0xC3], [0xBC]], [.character("ü")]),
      ([[0xE2, 0x82], [0xAC, 0x61]], [.character("€"), .character("a")]),
      ([[0xFF, 0x61]], [.unknown, .character("a")]),
      ([[0xC3, 0x61]], [.unknown, .character("a")]),
      ([[0xED, 0xA0, 0x80, 0x61]], [.unknown, .character("a")]),
      ([[0xC0, 0xC3], [0xA4]], [.unknown, .character("ä")]),
    ] as [([[UInt8]], [Key])])
  func bytes(reads: [[UInt8]], pressed: [Key]) {
    var decoder = KeyDecoder(bursts: false)
    for read in reads {
      for byte in read { decoder.feed(.byte(byte)) }
      decoder.feed(.endOfRead)
    }
    #expect(keys(&decoder) == pressed)
  }

  @Test("lets no letter of a sequence through, however it is torn")
  func noLeak() {
    for seed in 0..<3_000 {
      var dice = Dice(seed: UInt64(seed))
      let reads = (0..<5).flatMap { _ in dice.tornSequence() }
      let leaked = decode(reads).filter { key in
        switch key {
        case .character, .control, .enter: true
        default: false
        }
      }
      #expect(leaked == [], "seed \(seed): \(reads)")
    }
  }

  @Test("stands whatever comes, and then still hears")
  func noise() {
    for seed in 0..<2_000 {
      var dice = Dice(seed: UInt64(seed))
      let reads = (0..<20).map { _ in dice.noise() }
      let end = ["\u{18}", "\u{18}", "\u{18}", "\u{18}\u{1B}[201~", "x"]
      for bursts in [false, true] {
        let keys = decode(reads + end, bursts: bursts)
        #expect(keys.last == .character("x"), "seed \(seed): \(reads)")
      }
    }
  }

  private func decode(_ reads: [String], bursts: Bool = false) -> [Key] {
    var decoder = KeyDecoder(bursts: bursts)
    for read in reads {
      for byte in read.utf8 { decoder.feed(.byte(byte)) }
      decoder.feed(.endOfRead)
    }
    return keys(&decoder)
  }

  private func keys(_ decoder: inout KeyDecoder) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }
}
