import Foundation
import TestSupport
import Workshop

/// The program's words, as they lie in its resources.
enum Catalogues {
  private static func path(_ language: String) -> String {
    Project.path("Sources/werkstatt/Resources/\(language).json")
  }

  static var areThere: Bool {
    FileManager.default.fileExists(atPath: path("de"))
  }

  /// One section of a language's catalogue.
  static func section(_ name: String, _ language: String) throws -> Value {
    let data = try Data(contentsOf: URL(fileURLWithPath: path(language)))
    let value = try Value(data: data)
    return value[name] ?? .null
  }

  /// What stands in curly brackets; an open one without its end is a place of
  /// its own.
  static func places(in sentence: String) -> [String] {
    sentence.split(separator: "{").dropFirst(sentence.first == "{" ? 0 : 1)
      .map { part in String(part.prefix { $0 != "}" }) }
  }
}

extension Value {
  /// Reads a JSON text.
  init(json: String) throws {
    try self.init(data: Data(json.utf8))
  }

  /// Reads JSON, whole numbers as such.
  init(data: Data) throws {
    let object = try JSONSerialization.jsonObject(
      with: data, options: [.fragmentsAllowed])
    self.init(object)
  }

  private init(_ object: Any) {
    switch object {
    case let text as String: self = .string(text)
    case let values as [Any]: self = .array(values.map(Value.init))
    case let members as [String: Any]:
      self = .object(
        members.sorted { $0.key < $1.key }.map {
          Member($0.key, Value($0.value))
        })
    case let number as NSNumber where number.isBool:
      self = .bool(number.boolValue)
    case let number as NSNumber: self = .integer(number.intValue)
    default: self = .null
    }
  }
}

extension NSNumber {
  fileprivate var isBool: Bool { String(cString: objCType) == "c" }
}
