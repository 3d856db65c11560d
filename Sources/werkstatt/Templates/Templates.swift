import Interface
import SessionLog
import Workshop

/// Where sessions start from: what the program brings, and people's own.
enum Templates {
  /// Those that the program brings, by name.
  static let builtIn: [(name: String, bytes: [UInt8])] = [
    ("berlin", Embedded.berlin),
    ("blank", Embedded.blank),
  ]

  /// The longest template: what it says must go into one line of a log.
  private static let most = 256 << 10

  /// A template by its name, or by the path of its file.
  ///
  /// - Throws: `Failure` with line and column of what is wrong in it.
  static func template(_ name: String) throws(Failure) -> Template {
    if let bytes = builtInBytes(name) {
      return try template(bytes, path: name)
    }
    guard name.contains("/") || name.hasSuffix(".json") else {
      let names = builtIn.map(\.name).joined(separator: ", ")
      throw Failure(.noInput, "noTemplate", ["name": name, "names": names])
    }
    let bytes = try InputFile(name).bytes(most: most)
    return try template(bytes, path: name)
  }

  /// As the chooser offers them.
  static var entries: [TemplateEntry] {
    builtIn.compactMap { name, bytes in
      guard let template = try? template(bytes, path: name) else { return nil }
      return TemplateEntry(
        id: name, title: template.opened.title,
        question: template.opened.question)
    }
  }

  private static func builtInBytes(_ name: String) -> [UInt8]? {
    builtIn.first { $0.name == name }?.bytes
  }

  private static func template(
    _ bytes: [UInt8], path: String
  ) throws(Failure) -> Template {
    let value: Value
    do throws(JSONFault) {
      value = try StrictJSON().value(bytes)
    } catch {
      throw failure(
        path, bytes, at: error.byte,
        what: error.reason.sentence(Catalogue.current))
    }
    do throws(EventFault) {
      _ = try Template(value)
      return try Template(completed(value))
    } catch {
      let place = JSONPlaces(bytes).offset(of: error.place) ?? 0
      throw failure(
        path, bytes, at: place, what: error.sentence(Catalogue.current))
    }
  }

  /// What a template leaves out comes from the one that it names, if the
  /// program has that.
  private static func completed(_ value: Value) -> Value {
    guard let name = value["template"]?.string,
      let bytes = builtInBytes(name), case .object(let members) = value,
      case .object(let base)? = try? StrictJSON().value(bytes)
    else { return value }
    let given = Set(members.map(\.name))
    return .object(members + base.filter { !given.contains($0.name) })
  }

  private static func failure(
    _ path: String, _ bytes: [UInt8], at byte: Int, what: String
  ) -> Failure {
    let before = bytes[..<min(byte, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xc0 != 0x80 } + 1
    return Failure(
      .badData, "template",
      ["path": path, "line": line, "column": column, "what": what])
  }
}
