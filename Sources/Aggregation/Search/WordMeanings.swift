import Glibc
import Grouping

/// What the raw words of texts mean for a query: each is folded and stemmed
/// when it comes first, and looked up by its bytes after that.
struct WordMeanings {
  /// How often each term is met, by whole words and, half as much, by parts.
  typealias Weights = SIMD16<Float>

  /// What one raw word means.
  struct Meaning {
    /// How many words it is.
    var words: Int32 = 0
    /// Alike words have the same; 0 for one that speaks for nothing.
    var stem: UInt64 = 0
    /// Where its weights stand, −1 where it meets no term.
    var weights: Int32 = -1
  }

  private(set) var weights: [Weights] = []
  private var meanings: [Meaning] = []
  /// The meanings' numbers by hash, −1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 12)
  private var hashes: [UInt64] = []
  /// The bytes of all words, and where those of each one end.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private let stems: WordStems
  private let terms: [String]

  init(_ query: SearchQuery, language: String) {
    let language = SearchQuery.languages.contains(language) ? language : "de"
    stems = WordStems(language: language)
    terms = query.terms.map { $0.stems[language] ?? "" }
  }

  /// The words of a phrase's text, to be held against the query's terms.
  func stems(of text: String) -> [String] {
    stems.words(in: text).map(\.stem)
  }

  func stem(ofTerm number: Int) -> String { terms[number] }

  /// What a raw word means, behind which 8 more bytes can be read.
  @inline(__always)
  mutating func meaning(
    of word: UnsafePointer<UInt8>, _ count: Int
  ) -> Meaning {
    let hash = Self.hash(word, count)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isWord(number, word, count) {
        return meanings[number]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(UnsafeBufferPointer(start: word, count: count), hash)
  }

  /// Whoever writes a log can make words of one hash.
  @inline(__always)
  private func isWord(
    _ number: Int, _ word: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, word, count) == 0 } ?? false
    }
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64
  ) -> Meaning {
    if 2 * hashes.count >= slots.count { grow() }
    let meaning = reckoned(String(decoding: word, as: UTF8.self))
    slots[freeSlot(hash)] = Int32(meanings.count)
    meanings.append(meaning)
    hashes.append(hash)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    return meaning
  }

  private mutating func reckoned(_ word: String) -> Meaning {
    var meaning = Meaning()
    var weights = Weights.zero
    if let mark = Sense.mark(of: word) { meaning.stem = Self.hash(mark) }
    for word in stems.words(in: word) {
      meaning.words += 1
      if !word.isGeneral {
        meaning.stem = meaning.stem &* Self.factor ^ Self.hash(word.stem)
      }
      for (number, term) in terms.enumerated() {
        weights[number] += Self.weight(of: word.stem, for: term)
      }
    }
    if weights != .zero {
      meaning.weights = Int32(self.weights.count)
      self.weights.append(weights)
    }
    return meaning
  }

  /// How much a word is what is looked for.
  ///
  /// One that begins or ends with it may be a compound of it: `Fahrradstraße`
  /// for `Fahrrad`. A number is itself.
  private static func weight(of stem: String, for term: String) -> Float {
    if stem == term { return 1 }
    guard term.count >= 4, stem.count > term.count,
      term.contains(where: \.isLetter)
    else { return 0 }
    return stem.hasPrefix(term) || stem.hasSuffix(term) ? 0.5 : 0
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      slots[freeSlot(hash)] = Int32(number)
    }
  }

  private func freeSlot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension WordMeanings {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Eight bytes at a time.
  @inline(__always)
  private static func hash(
    _ word: UnsafePointer<UInt8>, _ count: Int
  ) -> UInt64 {
    var hash = UInt64(count) &* factor
    var place = 0
    while place < count {
      let left = count - place
      let raw = UnsafeRawPointer(word).loadUnaligned(
        fromByteOffset: place, as: UInt64.self
      ).littleEndian
      let part = left >= 8 ? raw : raw & ((1 << UInt64(8 * left)) - 1)
      hash = (hash ^ part) &* factor
      hash ^= hash >> 29
      place += 8
    }
    return hash &* factor
  }

  /// The same for the same text on every machine and thread.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  /// What stands in front of alike texts, joined with the next word.
  @inline(__always)
  static func joined(_ key: UInt64, _ stem: UInt64) -> UInt64 {
    stem == 0 ? key : (key &* factor) ^ stem
  }
}
