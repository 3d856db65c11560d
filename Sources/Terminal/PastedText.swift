/// What stands between the brackets of a paste: line ends as `\n`, tabs as
/// spaces, no other controls.
struct PastedText: Sendable {
  private var scalars = String.UnicodeScalarView()
  private var afterReturn = false

  var text: String { String(scalars) }

  mutating func append(_ code: UInt32) {
    defer { afterReturn = code == 0x0D }
    switch code {
    case 0x0A where afterReturn: return
    case 0x0A, 0x0D: scalars.append("\n")
    case 0x09: scalars.append(" ")
    case 0..<0x20, 0x7F...0x9F: return
    default: Unicode.Scalar(code).map { scalars.append($0) }
    }
  }

  mutating func append(_ character: Character) {
    afterReturn = false
    scalars.append(contentsOf: character.unicodeScalars)
  }
}
