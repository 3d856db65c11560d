import CStemmer

/// Snowball's stems: `straßen` and `straße` are one word.
///
/// M. F. Porter's Snowball, by Debian's libstemmer. One thread at a time.
final class Stemmer {
  private let stemmer: OpaquePointer?
  private var known: [String: String] = [:]

  /// `language` is `de`, `en` or another of Snowball's; for one that it does
  /// not have, words are their own stems.
  init(language: String) {
    stemmer = sb_stemmer_new(language, nil)
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word; what is asked about once only need not be kept.
  func stem(of word: String, keeping isKept: Bool = true) -> String {
    if let stem = known[word] { return stem }
    let stem = reckoned(word)
    if isKept { known[word] = stem }
    return stem
  }

  private func reckoned(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let stemmer,
        let stem = sb_stemmer_stem(
          stemmer, bytes.baseAddress, Int32(clamping: bytes.count))
      else { return String(decoding: bytes, as: UTF8.self) }
      let length = Int(sb_stemmer_length(stemmer))
      return String(
        decoding: UnsafeBufferPointer(start: stem, count: length),
        as: UTF8.self)
    }
  }
}
