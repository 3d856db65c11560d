/// How far a text meets a query.
struct TextMatch {
  /// How often each term is met.
  var weights = WordMeanings.Weights.zero
  var words: Int32 = 0
  /// Alike texts have the same.
  var key: UInt64 = 0

  /// Reads the words of a text that stands in a log, up to its quote.
  ///
  /// - Returns: whether they can be read as they stand there.
  @inline(__always)
  mutating func read(
    _ text: UnsafePointer<UInt8>, _ meanings: inout WordMeanings
  ) -> Bool {
    RawWords.each(of: text, isEscaped: true) { word, count in
      add(word, count, &meanings)
    }
  }

  @inline(__always)
  private mutating func add(
    _ word: UnsafePointer<UInt8>, _ count: Int,
    _ meanings: inout WordMeanings
  ) {
    let meaning = meanings.meaning(of: word, count)
    words += meaning.words
    key = WordMeanings.joined(key, meaning.stem)
    if meaning.weights >= 0 {
      weights += meanings.weights[Int(meaning.weights)]
    }
  }

  /// Adds what another text of the same thing says.
  mutating func add(_ other: TextMatch) {
    weights += other.weights
    words += other.words
  }
}

extension TextMatch {
  /// Reads texts that are in no log; alike are things whose first ones are.
  init(_ texts: [String], _ meanings: inout WordMeanings) {
    self.init()
    for (number, text) in texts.enumerated() {
      let match = TextMatch(text, &meanings)
      if number == 0 { key = match.key }
      add(match)
    }
  }

  /// Reads one text that is in no log.
  init(_ text: String, _ meanings: inout WordMeanings) {
    self.init()
    RawWords.each(of: text) { word, _, count in add(word, count, &meanings) }
  }
}
