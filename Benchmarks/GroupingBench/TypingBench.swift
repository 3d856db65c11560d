import Grouping

/// How long the line takes that says what is alike while an idea is typed:
/// takes in all lines but the last hundred, and types those key by key.
enum TypingBench {
  static func run() {
    var texts: [String] = []
    while let line = readLine() { texts.append(line) }
    let likeness = Likeness(language: "de")
    let (known, typed) = (texts.dropLast(100), texts.suffix(100))
    let clock = ContinuousClock()
    let taken = clock.measure {
      for (key, text) in known.enumerated() { likeness.add(text, as: key) }
    }
    var times: [Duration] = []
    for text in typed {
      var line = ""
      for character in text.prefix(120) {
        line.append(character)
        times.append(clock.measure { _ = likeness.matches(of: line, most: 1) })
      }
    }
    times.sort()
    let (median, slow) = (times[times.count / 2], times[times.count * 99 / 100])
    print(
      "# \(known.count) taken in \(taken), a key \(median), 99 % \(slow), "
        + "slowest \(times[times.count - 1])")
  }
}
