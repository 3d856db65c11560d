@_spi(_Unicode) import Swift

/// Takes a text apart into words: composed (NFC), in lower case, without
/// numbers, marks and addresses.
struct WordSplitter {
  /// The words of a text, in their order; `ß` and umlauts stay as they are.
  static func words(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { chunk in
      isAddress(chunk) ? [] : words(inChunk: chunk)
    }
  }

  /// Where to find or write to somebody: says nothing of an idea.
  private static func isAddress(_ chunk: Substring) -> Bool {
    chunk.contains("@") || chunk.contains("://") || chunk.hasPrefix("www.")
  }

  private static func words(inChunk chunk: Substring) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var hasLetter = false
    func end() {
      if hasLetter, word.count > 1 { words.append(String(word)) }
      word = String.UnicodeScalarView()
      hasLetter = false
    }
    for scalar in String(chunk)._nfc {
      if scalar.properties.isAlphabetic {
        scalar.appendInLowerCase(to: &word)
        hasLetter = true
      } else if scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !scalar.isJoiner {
        end()
      }
    }
    end()
    return words
  }
}

extension Unicode.Scalar {
  fileprivate func appendInLowerCase(
    to word: inout String.UnicodeScalarView
  ) {
    if ("a"..."z").contains(self) {
      word.append(self)
    } else {
      word.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// Soft hyphens and joiners stand inside a word.
  fileprivate var isJoiner: Bool {
    value == 0xAD || value == 0x200C || value == 0x200D
  }
}
