@_spi(_Unicode) import Swift

/// Tells names that people take for the same: `Radwege` and ` radweg!`.
///
/// Alike are names whose words, in their order, have the same stems: case,
/// blanks and punctuation at the ends of words make no difference, numbers do.
/// As each name has one key, it does not matter in which order names come, nor
/// how they are brought together. One thread at a time.
public final class LikeNames {
  // The stems of one language for all names, so that the key is the name's
  // alone, wherever it comes from.
  private let stemmer = Stemmer(language: "de")

  public init() {}

  /// What alike names have in common.
  public func key(of name: String) -> String {
    let chunks = Self.visible(name).split { $0.properties.isWhitespace }
    let words = chunks.compactMap(word)
    // A name of signs alone is one all the same.
    let key = words.isEmpty ? chunks.map { Self.text($0) } : words
    return key.joined(separator: " ")
  }

  private func word(_ chunk: ArraySlice<Unicode.Scalar>) -> String? {
    let start = chunk.drop { $0.isPunctuation }
    guard let end = start.lastIndex(where: { !$0.isPunctuation }) else {
      return nil
    }
    let word = start[...end]
    let isWord = word.allSatisfy { $0.properties.isAlphabetic }
    return isWord ? stemmer.stem(of: Self.text(word)) : Self.text(word)
  }

  /// In lower case and composed, without what can't be seen.
  private static func visible(_ name: String) -> [Unicode.Scalar] {
    let seen = name.lowercased().foldedScalars.filter {
      $0.properties.generalCategory != .format
    }
    return Array(text(seen[...])._nfc)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      true
    default: false
    }
  }
}
