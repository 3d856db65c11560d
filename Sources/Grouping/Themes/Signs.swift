import Glibc

/// What texts are compared by: the stems of their words and of the parts of
/// compounds, rare ones counting more.
struct Signs {
  /// Of each sign.
  private(set) var stems: [String] = []
  /// By sign, the texts that have it, ascending, and its weight there.
  private(set) var places: [[Place]] = []
  /// How many texts there are.
  let count: Int

  /// A text that has a sign, and how much of the text it is: the squares of a
  /// text's weights are 1 together.
  struct Place {
    var text: Int
    var weight: Float
  }

  /// What a part of a compound counts beside a word.
  private static let partWeight: Float = 0.6
  /// How much counts what stands in one text alone and links it to none.
  private static let alone: Float = 0.2

  init(_ texts: [[Lexicon.KnownWord]]) {
    count = texts.count
    var numbers: [String: Int] = [:]
    for (text, words) in texts.enumerated() {
      var own: [Int: Float] = [:]
      for word in words {
        for part in word.parts {
          let sign = number(of: part, &numbers)
          own[sign] = max(own[sign] ?? 0, Self.partWeight)
        }
        own[number(of: word.stem, &numbers)] = 1
      }
      for (sign, weight) in own {
        places[sign].append(Place(text: text, weight: weight))
      }
    }
    weigh()
  }

  private mutating func number(
    of stem: String, _ numbers: inout [String: Int]
  ) -> Int {
    if let known = numbers[stem] { return known }
    numbers[stem] = stems.count
    stems.append(stem)
    places.append([])
    return stems.count - 1
  }

  private mutating func weigh() {
    let all = Float(max(2, count))
    var squares = Array(repeating: Float(0), count: count)
    for sign in places.indices {
      let spread = Float(places[sign].count)
      let rarity = spread < 2 ? Self.alone : logf(all / spread) / logf(all)
      for index in places[sign].indices {
        places[sign][index].weight *= rarity
        let weight = places[sign][index].weight
        squares[places[sign][index].text] += weight * weight
      }
    }
    for sign in places.indices {
      for index in places[sign].indices {
        let square = squares[places[sign][index].text]
        if square > 0 { places[sign][index].weight /= square.squareRoot() }
      }
    }
  }
}
