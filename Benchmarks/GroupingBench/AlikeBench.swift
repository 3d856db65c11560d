import Grouping

/// Which lines of the input say the same as another one: the place of a line,
/// that of the likest, and how alike they are; or with `pairs` how alike each
/// two lines are.
enum AlikeBench {
  static func run(pairs: Bool) {
    var texts: [String] = []
    while let line = readLine() { texts.append(line) }
    let likeness = Likeness(language: "de")
    for (key, text) in texts.enumerated() { likeness.add(text, as: key) }
    if pairs {
      for place in stride(from: 1, to: texts.count, by: 2) {
        print(likeness.likeness(of: texts[place - 1], to: texts[place]))
      }
      return
    }
    for (key, text) in texts.enumerated() {
      let match = likeness.matches(of: text, except: key, most: 1).first
      if let match { print(key, match.key, match.score) }
    }
  }
}
