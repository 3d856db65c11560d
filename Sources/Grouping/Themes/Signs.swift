import Glibc

/// What texts are compared by: the stems of their words and of the parts of
/// compounds, rare ones counting more.
struct Signs {
  /// By text, its signs with their weights; the weights have length 1.
  private let vectors: [[(sign: Int, weight: Float)]]
  private let stems: [String]
  private let isWord: [Bool]
  private let rarity: [Float]

  /// Two texts are neighbours from here on.
  private static let leastLikeness: Float = 0.08

  init(_ texts: [[Lexicon.KnownWord]]) {
    var numbers: [String: Int] = [:]
    var stems: [String] = []
    var isWord: [Bool] = []
    func number(_ stem: String, isWord word: Bool) -> Int {
      if let known = numbers[stem] {
        if word { isWord[known] = true }
        return known
      }
      numbers[stem] = stems.count
      stems.append(stem)
      isWord.append(word)
      return stems.count - 1
    }
    let signs = texts.map { words in
      Set(
        words.flatMap { word in
          [number(word.stem, isWord: true)]
            + word.parts.map { number($0, isWord: false) }
        }
      ).sorted()
    }
    var spread = Array(repeating: 0, count: stems.count)
    for own in signs { for sign in own { spread[sign] += 1 } }
    let all = Float(max(2, texts.count))
    let rarity = spread.map { count in
      // What stands in one text alone links it to none.
      count < 2 ? 0.2 : logf(all / Float(count)) / logf(all)
    }
    vectors = signs.map { own in
      let length = own.reduce(Float(0)) { $0 + rarity[$1] * rarity[$1] }
        .squareRoot()
      return own.map { ($0, length > 0 ? rarity[$0] / length : 0) }
    }
    (self.stems, self.isWord, self.rarity) = (stems, isWord, rarity)
  }

  /// Each pair of texts that have something in common, and how much.
  var likenesses: [Linkage.Pair] {
    var places: [[(text: Int, weight: Float)]] = Array(
      repeating: [], count: stems.count)
    var pairs: [Linkage.Pair] = []
    var likeness = Array(repeating: Float(0), count: vectors.count)
    for (text, vector) in vectors.enumerated() {
      var met: [Int] = []
      for (sign, weight) in vector {
        for other in places[sign] {
          if likeness[other.text] == 0 { met.append(other.text) }
          likeness[other.text] += weight * other.weight
        }
        places[sign].append((text, weight))
      }
      for other in met {
        if likeness[other] >= Self.leastLikeness {
          pairs.append(
            Linkage.Pair(one: other, other: text, likeness: likeness[other]))
        }
        likeness[other] = 0
      }
    }
    return pairs
  }

  /// The stems of whole words that tell a group from the rest, best first.
  func tellingStems(of members: [Int]) -> [String] {
    var counts: [Int: Int] = [:]
    for member in members {
      for (sign, _) in vectors[member] where isWord[sign] {
        counts[sign, default: 0] += 1
      }
    }
    let shared = counts.filter { $0.value > 1 }
    return (shared.isEmpty ? counts : shared).sorted { left, right in
      let one = Float(left.value) * rarity[left.key]
      let other = Float(right.value) * rarity[right.key]
      return one != other ? one > other : left.key < right.key
    }.map { stems[$0.key] }
  }
}
