/// A confirmation code as a receipt shows it, in two halves: `K7M 4QX`.
public func spacedCode(_ code: String) -> String {
  guard code.count == 6 else { return code }
  return "\(code.prefix(3)) \(code.suffix(3))"
}
