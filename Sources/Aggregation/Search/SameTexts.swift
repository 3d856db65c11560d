import Grouping

/// Which of some texts say the same as one before them.
///
/// Alike by Grouping's measure, and of mostly the same words: all of them have
/// those that were looked for, which makes any two of them somewhat alike. What
/// has other numbers, or says the opposite, is never the same.
struct SameTexts {
  private let likeness: Likeness
  private var texts: [Text] = []

  private struct Text {
    var key: Int
    var text: String
    var stems: Set<String>
    var sense: Sense
  }

  /// How much of their words two texts share at least, by Dice's measure.
  private static let leastShared = 0.6
  /// The most words that one has beyond the other: a text that says two things
  /// does not say the same as one of them.
  private static let mostBeyond = 2

  /// Takes texts in the order of their keys.
  init(_ texts: [(key: Int, text: String)], _ language: String) {
    likeness = Likeness(language: language)
    let stems = WordStems(language: language)
    for (key, text) in texts {
      likeness.add(text, as: self.texts.count)
      let words = stems.words(in: text).filter { !$0.isGeneral }
      self.texts.append(
        Text(
          key: key, text: text, stems: Set(words.map(\.stem)),
          sense: Sense(text)))
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
    guard texts[one].sense == texts[other].sense else { return false }
    let (mine, theirs) = (texts[one].stems, texts[other].stems)
    let shared = mine.intersection(theirs).count
    let all = mine.count + theirs.count
    return Double(2 * shared) >= Self.leastShared * Double(all)
      && max(mine.count, theirs.count) - shared <= Self.mostBeyond
  }
}
