import TestSupport
import Workshop

extension Value {
  /// Any value, with objects and arrays nested at most `depth` deep.
  static func random(
    depth: Int, using random: inout Dice
  ) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: -1_000_000...1_000, using: &random))
    case 3: return .number("\(Int.random(in: 0...99, using: &random)).250")
    case 4: return .string(.random(using: &random))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          .random(depth: depth - 1, using: &random)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...14, using: &random)).map { index in
          let name = "\(index)" + String.random(using: &random)
          return Member(name, .random(depth: depth - 1, using: &random))
        })
    }
  }
}

extension String {
  /// Up to 12 scalars from all of Unicode, many of them ASCII.
  static func random(using random: inout Dice) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let isASCII = Bool.random(using: &random)
      let code = UInt32.random(
        in: 0...(isASCII ? 127 : 0x10FFFF), using: &random)
      if let scalar = Unicode.Scalar(code) { text.append(scalar) }
    }
    return String(text)
  }
}
