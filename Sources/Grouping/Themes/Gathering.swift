import Glibc

/// Gathers texts around the words they share: first around a word that tells
/// much of many texts, and each text where it tells most of it.
///
/// Greedy, after the frequent terms of Beil, Ester and Xu, "Frequent
/// Term-Based Text Clustering" (KDD 2002).
struct Gathering {
  /// Texts and the sign that they share.
  struct Group {
    var sign: Int
    /// Two at least, ascending.
    var texts: [Int]
  }

  /// In the order they were found.
  let groups: [Group]

  /// What a sign must be of the whole of a text, on average, 0 to 1; two texts
  /// need more to be about the same than three.
  private static let leastShare: Float = 0.2
  private static let leastShareOfTwo: Float = 0.3

  /// `mayName` tells by its stem whether texts may be gathered around a sign.
  init(_ signs: Signs, mayName: (String) -> Bool) {
    var isFree = Array(repeating: true, count: signs.count)
    var open = signs.stems.indices.filter {
      signs.places[$0].count > 1 && mayName(signs.stems[$0])
    }.map { (sign: $0, value: Self.value(of: $0, signs, isFree)) }
    var chosen: [Int] = []
    while let sign = Self.best(&open, signs, isFree) {
      chosen.append(sign)
      for place in signs.places[sign] { isFree[place.text] = false }
    }
    let texts = Self.texts(of: chosen, signs)
    groups = chosen.compactMap { sign in
      texts[sign].flatMap { $0.count > 1 ? Group(sign: sign, texts: $0) : nil }
    }
  }

  /// The sign with the highest value, the first of equal ones; values only
  /// fall, so that most need not be reckoned anew.
  private static func best(
    _ open: inout [(sign: Int, value: Float)], _ signs: Signs, _ isFree: [Bool]
  ) -> Int? {
    var best: (sign: Int, value: Float)?
    for index in open.indices where open[index].value > (best?.value ?? 0) {
      open[index].value = value(of: open[index].sign, signs, isFree)
      if open[index].value > (best?.value ?? 0) { best = open[index] }
    }
    return best?.sign
  }

  /// How much it tells of the texts that are not gathered yet.
  private static func value(
    of sign: Int, _ signs: Signs, _ isFree: [Bool]
  ) -> Float {
    let places = signs.places[sign]
    var (sum, texts): (Float, Int) = (0, 0)
    for place in places where isFree[place.text] {
      sum += place.weight
      texts += 1
    }
    let least = texts == 2 ? leastShareOfTwo : leastShare
    if texts < 2 || sum < least * Float(texts) { return 0 }
    return sum * logf(Float(signs.count + 1) / Float(places.count))
  }

  /// Each text at the sign that is most of it, the first chosen of equal ones.
  private static func texts(of chosen: [Int], _ signs: Signs) -> [Int: [Int]] {
    var best: [Int: (sign: Int, weight: Float)] = [:]
    for sign in chosen {
      for place in signs.places[sign]
      where place.weight > (best[place.text]?.weight ?? 0) {
        best[place.text] = (sign, place.weight)
      }
    }
    return Dictionary(grouping: best.keys) { best[$0]?.sign ?? 0 }
      .mapValues { $0.sorted() }
  }
}
