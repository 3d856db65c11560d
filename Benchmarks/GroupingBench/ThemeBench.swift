import Grouping

/// How long themes take, and what they are: the texts are the input's lines.
enum ThemeBench {
  static func run() {
    var texts: [(key: Int, text: String)] = []
    while let line = readLine() { texts.append((texts.count, line)) }
    let clock = ContinuousClock()
    let start = clock.now
    let themes = ThemeFinder(language: "de").themes(among: texts)
    let taken = clock.now - start
    for theme in themes {
      print(theme.keys.count, theme.name)
      for key in theme.keys { print("  \(texts[key].text)") }
    }
    let held = themes.reduce(0) { $0 + $1.keys.count }
    print("# \(texts.count) texts, \(held) in \(themes.count) themes, \(taken)")
  }
}
