/// The code on a person's voting card, `07-K4MX-9T2B`: the person's number,
/// which finds the one hash to compare with, and 40 random bits.
public struct VotingCode: Hashable, Sendable {
  /// The person's number, from 1.
  public let number: Int
  /// 8 upper-case digits of Crockford's base 32.
  public let secret: String

  private static let secretLength = 8

  /// A new code for the person with this number.
  public static func random(number: Int) -> VotingCode {
    VotingCode(
      number: number,
      secret: Crockford.upperCase(RandomBytes.bytes(secretLength)))
  }

  private init(number: Int, secret: String) {
    self.number = number
    self.secret = secret
  }

  /// What a person typed: small letters, O for 0, I or L for 1, and missing
  /// dashes or spaces are accepted.
  ///
  /// Nil where it can't be a code.
  public init?(_ typed: String) {
    let bare = typed.filter { $0 != "-" && !$0.isWhitespace }
    guard let digits = Crockford.tolerant(bare) else { return nil }
    let prefix = digits.dropLast(Self.secretLength)
    guard digits.count > Self.secretLength, prefix.count <= 6,
      prefix.allSatisfy(\.isWholeNumber),
      let number = Int(prefix), number >= 1
    else { return nil }
    self.init(
      number: number, secret: String(digits.suffix(Self.secretLength)))
  }
}

extension VotingCode: CustomStringConvertible {
  /// As it stands on the card.
  public var description: String {
    let digits = String(number)
    let padded = digits.count < 2 ? "0" + digits : digits
    return "\(padded)-\(secret.prefix(4))-\(secret.suffix(4))"
  }
}
