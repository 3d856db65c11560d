import Glibc

/// Learns from sorted texts which category another one suits.
///
/// Complement naive Bayes over TF-IDF weights of length 1, by Rennie, Shih,
/// Teevan and Karger, "Tackling the Poor Assumptions of Naive Bayes Text
/// Classifiers" (ICML 2003): a category is judged by all texts that are not
/// in it, so that one with few texts is not at a disadvantage.
struct ComplementBayes {
  /// A sorted text.
  struct Example {
    var vector: TextVector
    var category: Int
    /// Whether somebody looked at it by itself.
    var isJudged = true
  }

  let vocabulary: Vocabulary
  let categories: Int
  /// Of how many texts each category was learned.
  private(set) var examples: [Int]
  /// By place, how much it counts; 0 for one that no text had.
  private var rarity: [Float]
  /// By place and then category, what texts of the category gave.
  private var sums: [Float]
  /// By place and then category, what it says for the category beside what it
  /// says for all.
  private var weights: [Float] = []

  /// What a category is taken to have of every number.
  private static let smoothing: Float = 0.1

  init(
    _ texts: some Collection<Example>, categories: Int,
    _ vocabulary: Vocabulary
  ) {
    self.categories = categories
    self.vocabulary = vocabulary
    examples = Array(repeating: 0, count: categories)
    rarity = Self.rarity(texts, vocabulary)
    sums = Array(repeating: 0, count: vocabulary.count * categories)
    for text in texts { add(text) }
    weigh()
  }

  private static func rarity(
    _ texts: some Collection<Example>, _ vocabulary: Vocabulary
  ) -> [Float] {
    var rarity = Array(repeating: Float(0), count: vocabulary.count)
    for text in texts {
      for term in text.vector.terms {
        if let place = vocabulary[term.number] { rarity[place] += 1 }
      }
    }
    let count = Float(1 + texts.count)
    for place in rarity.indices where rarity[place] > 0 {
      rarity[place] = logf(count / (1 + rarity[place])) + 1
    }
    return rarity
  }

  private mutating func add(_ text: Example) {
    examples[text.category] += 1
    let scale = 1 / length(of: text.vector)
    for term in text.vector.terms {
      guard let place = vocabulary[term.number] else { continue }
      sums[place * categories + text.category] +=
        term.weight * rarity[place] * scale
    }
  }

  /// Of a vector with its rarities; never 0.
  private func length(of vector: TextVector) -> Float {
    var squares: Float = 0
    for term in vector.terms {
      guard let place = vocabulary[term.number] else { continue }
      let value = term.weight * rarity[place]
      squares += value * value
    }
    return squares > 0 ? squares.squareRoot() : 1
  }

  private mutating func weigh() {
    var inCategory = Array(repeating: Float(0), count: categories)
    var seen: Float = 0
    for place in rarity.indices where rarity[place] > 0 {
      seen += 1
      for category in 0..<categories {
        inCategory[category] += sums[place * categories + category]
      }
    }
    let all = inCategory.reduce(0, +)
    let outside = inCategory.map { all - $0 + Self.smoothing * seen }
    weights = Array(repeating: 0, count: sums.count)
    for place in rarity.indices where rarity[place] > 0 {
      weighRow(place * categories, outside)
    }
  }

  /// The mean of a row says nothing of a difference and is left out.
  private mutating func weighRow(_ row: Int, _ outside: [Float]) {
    var total: Float = 0
    for category in 0..<categories { total += sums[row + category] }
    var mean: Float = 0
    for category in 0..<categories {
      let other = total - sums[row + category] + Self.smoothing
      let weight = -logf(other / outside[category])
      weights[row + category] = weight
      mean += weight / Float(categories)
    }
    for category in 0..<categories { weights[row + category] -= mean }
  }
}

extension ComplementBayes {
  /// How much a text suits each category: only differences mean anything.
  func scores(of vector: TextVector) -> [Float] {
    var scores = Array(repeating: Float(0), count: categories)
    let scale = 1 / length(of: vector)
    for term in vector.terms {
      guard let place = vocabulary[term.number] else { continue }
      let value = term.weight * rarity[place] * scale
      let row = place * categories
      for category in 0..<categories {
        scores[category] += value * weights[row + category]
      }
    }
    return scores
  }

  /// What one word says for a category beside all others, and which part of
  /// it texts of the category have had, 0 to 1.
  func voice(
    of word: Lexicon.KnownWord, for category: Int
  ) -> (gain: Float, known: Float) {
    var (gain, known): (Float, Float) = (0, 0)
    for number in word.numbers {
      guard let place = vocabulary[number] else { continue }
      let cell = place * categories + category
      if sums[cell] > 0 { known += 1 }
      gain += rarity[place] * weights[cell]
    }
    return (gain, known / Float(max(1, word.numbers.count)))
  }
}
