import Workshop

/// What is wrong with a template, and where.
public struct TemplateFault: Error, Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// The character in the line, from 1.
  public var column: Int
  public var reason: Reason

  public enum Reason: Hashable, Sendable {
    case json(JSONFault.Reason)
    case member(EventFault)
  }
}

extension Template {
  /// Reads the file of a template.
  ///
  /// What it leaves out comes from the one that its member `template` names:
  /// `named` has the bytes of those that there are.
  ///
  /// - Throws: the first thing that is wrong in it.
  public init(
    reading bytes: [UInt8], named: (String) -> [UInt8]?
  ) throws(TemplateFault) {
    let value: Value
    do throws(JSONFault) {
      value = try StrictJSON().value(bytes)
    } catch {
      throw TemplateFault(.json(error.reason), in: bytes, at: error.byte)
    }
    do throws(EventFault) {
      _ = try Template(value)
      try self.init(value.completed(named))
    } catch {
      let place = JSONPlaces(bytes).offset(of: error.place) ?? 0
      throw TemplateFault(.member(error), in: bytes, at: place)
    }
  }
}

extension Value {
  /// With the members that only the template has which this one names.
  fileprivate func completed(_ named: (String) -> [UInt8]?) -> Value {
    guard let name = self["template"]?.string, let bytes = named(name),
      case .object(let members) = self,
      case .object(let base)? = try? StrictJSON().value(bytes)
    else { return self }
    let given = Set(members.map(\.name))
    return .object(members + base.filter { !given.contains($0.name) })
  }
}

extension TemplateFault {
  fileprivate init(_ reason: Reason, in bytes: [UInt8], at byte: Int) {
    let before = bytes[..<min(byte, bytes.count)]
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    column = before[start...].count { $0 & 0xc0 != 0x80 } + 1
    self.reason = reason
  }
}
