/// Shows where the words of a query stand in a text.
///
/// One thread at a time.
public struct SearchMarks {
  private let wanted: [Int]
  private var meanings: WordMeanings

  /// `language` is that of the text.
  public init(_ query: SearchQuery, language: String) {
    wanted = query.wanted
    meanings = WordMeanings(query, language: language)
  }

  /// The words that meet the query, each whole; those of every text are left
  /// out.
  public mutating func words(in text: String) -> [Range<String.Index>] {
    var places: [Range<Int>] = []
    RawWords.each(of: text) { word, place, count in
      let meaning = meanings.meaning(of: word, count)
      guard meaning.weights >= 0, meaning.stem != 0 else { return }
      let weights = meanings.weights[Int(meaning.weights)]
      if wanted.contains(where: { weights[$0] > 0 }) {
        places.append(place..<place + count)
      }
    }
    return places.map { place in
      let start = text.utf8.index(text.startIndex, offsetBy: place.lowerBound)
      let end = text.utf8.index(start, offsetBy: place.count)
      return start..<end
    }
  }
}
