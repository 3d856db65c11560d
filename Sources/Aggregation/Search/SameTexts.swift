import Grouping

/// Which of some texts say the same as one before them.
///
/// Alike by Grouping's measure, and of mostly the same words: all of them have
/// those that were looked for, which makes any two of them somewhat alike.
struct SameTexts {
  private let likeness: Likeness
  private var texts: [(key: Int, text: String, stems: Set<String>)] = []

  /// How much of their words two texts share at least, by Dice's measure.
  private static let leastShared = 0.6

  /// Takes texts in the order of their keys.
  init(_ texts: [(key: Int, text: String)], _ language: String) {
    likeness = Likeness(language: language)
    let stems = WordStems(language: language)
    for (key, text) in texts {
      likeness.add(text, as: self.texts.count)
      let words = stems.words(in: text).filter { !$0.isGeneral }
      self.texts.append((key, text, Set(words.map(\.stem))))
    }
  }

  /// Each text that says the same as one before it, with the first of those
  /// that say it for themselves.
  var firsts: [(key: Int, first: Int)] {
    var joined: Set<Int> = []
    return texts.indices.compactMap { number in
      let matches = likeness.matches(
        of: texts[number].text, except: number, most: texts.count)
      let first = matches.map(\.key).filter {
        $0 < number && !joined.contains($0) && shareMost($0, number)
      }.min()
      guard let first else { return nil }
      joined.insert(number)
      return (texts[number].key, texts[first].key)
    }
  }

  private func shareMost(_ one: Int, _ other: Int) -> Bool {
    let (mine, theirs) = (texts[one].stems, texts[other].stems)
    let shared = Double(2 * mine.intersection(theirs).count)
    return shared >= Self.leastShared * Double(mine.count + theirs.count)
  }
}
