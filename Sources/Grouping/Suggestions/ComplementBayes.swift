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
  }

  let categories: Int
  /// Of how many texts each category was learned.
  private(set) var examples: [Int]
  /// By number, how much it counts; 0 for one that no text had.
  private var rarity: [Float]
  /// By number and then category, what texts of the category gave.
  private var sums: [Float]
  /// By number and then category, what it says for the category.
  private var weights: [Float]

  /// What a category is taken to have of every number.
  private static let smoothing: Float = 0.1

  init(_ texts: some Collection<Example>, categories: Int) {
    self.categories = categories
    examples = Array(repeating: 0, count: categories)
    rarity = Self.rarity(texts)
    sums = Array(
      repeating: 0, count: WordFeatures.count * categories)
    weights = []
    for text in texts { add(text) }
    weigh()
  }

  private static func rarity(
    _ texts: some Collection<Example>
  ) -> [Float] {
    var rarity = Array(repeating: Float(0), count: WordFeatures.count)
    for text in texts {
      for term in text.vector.terms { rarity[Int(term.number)] += 1 }
    }
    let count = Float(1 + texts.count)
    for number in rarity.indices where rarity[number] > 0 {
      rarity[number] = logf(count / (1 + rarity[number])) + 1
    }
    return rarity
  }

  private mutating func add(_ text: Example) {
    examples[text.category] += 1
    let scale = 1 / length(of: text.vector)
    for (number, weight) in text.vector.terms {
      sums[Int(number) * categories + text.category] +=
        weight * rarity[Int(number)] * scale
    }
  }

  /// Of a vector with its rarities; never 0.
  private func length(of vector: TextVector) -> Float {
    var squares: Float = 0
    for (number, weight) in vector.terms {
      let value = weight * rarity[Int(number)]
      squares += value * value
    }
    return squares > 0 ? squares.squareRoot() : 1
  }

  private mutating func weigh() {
    var inCategory = Array(repeating: Float(0), count: categories)
    var seen: Float = 0
    for number in rarity.indices where rarity[number] > 0 {
      seen += 1
      for category in 0..<categories {
        inCategory[category] += sums[number * categories + category]
      }
    }
    let all = inCategory.reduce(0, +)
    let outside = inCategory.map { all - $0 + Self.smoothing * seen }
    weights = Array(repeating: 0, count: sums.count)
    for number in rarity.indices where rarity[number] > 0 {
      let place = number * categories
      let total = sums[place..<place + categories].reduce(0, +)
      for category in 0..<categories {
        let other = total - sums[place + category] + Self.smoothing
        weights[place + category] = -logf(other / outside[category])
      }
    }
  }
}

extension ComplementBayes {
  /// How much a text suits each category: only differences mean anything.
  func scores(of vector: TextVector) -> [Float] {
    var scores = Array(repeating: Float(0), count: categories)
    let scale = 1 / length(of: vector)
    for (number, weight) in vector.terms {
      let value = weight * rarity[Int(number)] * scale
      if value == 0 { continue }
      let place = Int(number) * categories
      for category in 0..<categories {
        scores[category] += value * weights[place + category]
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
      let place = Int(number) * categories
      if sums[place + category] > 0 { known += 1 }
      let all = weights[place..<place + categories].reduce(0, +)
      gain +=
        rarity[Int(number)]
        * (weights[place + category] - all / Float(categories))
    }
    return (gain, known / Float(max(1, word.numbers.count)))
  }
}
