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
    do throws(TemplateFault) {
      return try Template(reading: bytes, named: builtInBytes)
    } catch {
      throw Failure(error, in: path)
    }
  }
}

extension Failure {
  /// A template that is not as it should be, with the place.
  fileprivate init(_ fault: TemplateFault, in path: String) {
    let words = Catalogue.current
    let what =
      switch fault.reason {
      case .json(let reason): reason.sentence(words)
      case .member(let fault): fault.sentence(words)
      }
    self.init(
      .badData, "template",
      [
        "path": path, "line": fault.line, "column": fault.column,
        "what": what,
      ])
  }
}
