import Workshop

/// The words of one language: sentences by key, with places to fill in.
///
/// `{name}` takes an argument, `{name|Idee|Ideen}` the first word where the
/// argument is 1 and else the second.
public struct Wording: Sendable {
  /// `de` or `en`.
  public let language: String
  private let sentences: [String: String]

  /// Takes a catalogue: objects within objects, whose names joined by dots
  /// are the keys.
  ///
  /// - Throws: the place of anything that is neither an object nor a string.
  public init(_ catalogue: Value, language: String) throws(EventFault) {
    self.language = language
    var sentences: [String: String] = [:]
    try Self.flatten(catalogue, under: "", into: &sentences)
    self.sentences = sentences
  }

  private static func flatten(
    _ value: Value, under place: String, into sentences: inout [String: String]
  ) throws(EventFault) {
    switch value {
    case .string(let sentence): sentences[place] = sentence
    case .object(let members):
      for member in members {
        let inner = place.isEmpty ? member.name : "\(place).\(member.name)"
        try flatten(member.value, under: inner, into: &sentences)
      }
    default:
      throw EventFault(place: place, what: "must be a sentence")
    }
  }

  /// Every key, sorted.
  public var keys: [String] { sentences.keys.sorted() }

  /// Whether there is a sentence under a key.
  public func has(_ key: String) -> Bool { sentences[key] != nil }

  /// The sentence under a key, filled in.
  ///
  /// A key that is missing shows itself, so that nobody overlooks it.
  public func callAsFunction(
    _ key: String, _ arguments: KeyValuePairs<String, Any> = [:]
  ) -> String {
    guard let sentence = sentences[key] else { return "⟦\(key)⟧" }
    guard sentence.contains("{") else { return sentence }
    return fill(sentence) { name in
      arguments.first { $0.key == name }.map { text($0.value) }
    }
  }

  /// The sentence with its places filled by position, `{0}`, `{1}`.
  public func callAsFunction(_ key: String, list: [String]) -> String {
    guard let sentence = sentences[key] else { return "⟦\(key)⟧" }
    return fill(sentence) { name in
      Int(name).flatMap { list.indices.contains($0) ? list[$0] : nil }
    }
  }

  private func text(_ value: Any) -> String {
    if let number = value as? Double { return decimal(number) }
    if let amount = value as? Fraction { return precise(amount) }
    return String(describing: value)
  }

  private func fill(
    _ sentence: String, _ argument: (String) -> String?
  ) -> String {
    var filled = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let place = rest[rest.index(after: open)..<close]
      filled += self.place(place, argument)
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  private func place(
    _ place: Substring, _ argument: (String) -> String?
  ) -> String {
    let parts = place.split(separator: "|", omittingEmptySubsequences: false)
    let value = argument(String(parts[0])) ?? "⟦\(parts[0])⟧"
    guard parts.count == 3 else { return value }
    return String(value == "1" ? parts[1] : parts[2])
  }
}

extension Wording {
  /// A number with two decimals, as the language writes it: `0,21`.
  public func decimal(_ number: Double, places: Int = 2) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number * Double(scale)).rounded())
    let sign = whole < 0 ? "-" : ""
    let digits = String(whole.magnitude)
    let padded =
      String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let point = language == "de" ? "," : "."
    return sign + padded.dropLast(places) + point + padded.suffix(places)
  }

  /// A whole number in groups of three: `2.174`, `2,174`.
  public func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(digits: String(number.magnitude))
  }

  /// An amount, not negative, with two decimals unless it is whole: `2.174`,
  /// `0,21`.
  public func amount(_ amount: Fraction) -> String {
    if amount.isWhole { return grouped(digits: amount.decimal(places: 0)) }
    let digits = amount.decimal(places: 2)
    let point = language == "de" ? "," : "."
    return grouped(digits: String(digits.dropLast(3))) + point
      + digits.suffix(2)
  }

  /// An amount, not negative, like `amount`, but a small one has as many
  /// decimals as show two of its digits: `0,0022`.
  public func precise(_ amount: Fraction) -> String {
    let ten = Fraction(10)
    var scaled = amount * ten
    var places = 2
    // A part of what a whole city has may be small, but never that small.
    while scaled > .zero, scaled < Fraction(1), places < 12 {
      scaled = scaled * ten
      places += 1
    }
    if places == 2 { return self.amount(amount) }
    let digits = amount.decimal(places: places)
    return language == "de" ? digits.replacing(".", with: ",") : digits
  }

  private func grouped(digits: String) -> String {
    let mark: Character = language == "de" ? "." : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(mark) }
      text.append(digit)
    }
    return text
  }

  /// What happened and the way out, for a command that was refused.
  public func sentences(for refusal: Refusal) -> (what: String, way: String) {
    let key = "refusal.\(refusal.key)"
    return (
      self("\(key).what", list: refusal.arguments),
      self("\(key).way", list: refusal.arguments)
    )
  }
}

extension Wording {
  /// No words at all: every key shows itself.
  public static let empty = Wording()

  private init() {
    language = "en"
    sentences = [:]
  }
}
