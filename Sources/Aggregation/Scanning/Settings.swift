import Workshop

/// The names that a session gives its departments, groups and fields.
struct Settings: Sendable {
  var departments: [Named] = []
  var groups: [Named] = []
  var fields: [Named] = []
  /// Whether ideas bear the group that had them.
  var showsGroups = true
  /// That of the texts: `de` or `en`.
  var language = "de"

  /// An id by its number in the table, and the name that people see.
  struct Named: Sendable {
    var id: Int32
    var name: String
  }
}

/// The settings that logs begin with: most sessions of an archive were made
/// from few templates, and have the same.
struct SettingsTable {
  private(set) var list: [Settings] = []
  /// The bytes behind the question, and the settings that they give.
  private var known: [(bytes: [UInt8], number: Int32)] = []

  /// As many are known by their bytes.
  private static let mostKnown = 64

  subscript(number: Int32) -> Settings { list[Int(number)] }

  mutating func add(_ settings: Settings) -> Int32 {
    list.append(settings)
    return Int32(list.count - 1)
  }

  mutating func learn(_ bytes: UnsafeBufferPointer<UInt8>, number: Int32) {
    if known.count < Self.mostKnown { known.append((Array(bytes), number)) }
  }

  /// Passes bytes that are known.
  func take(_ cursor: inout Cursor, before end: Int) -> Int32? {
    for (bytes, number) in known where bytes.count <= end {
      let isSame = bytes.withUnsafeBytes { bytes in
        bytes.elementsEqual(
          UnsafeRawBufferPointer(start: cursor.at, count: bytes.count))
      }
      if isSame {
        cursor.at += bytes.count
        return number
      }
    }
    return nil
  }
}

/// What `session.revised` gives anew.
struct Revision {
  var title: String?
  var departments: [Settings.Named]?
  var groups: [Settings.Named]?
  var fields: [Settings.Named]?
}

/// What line 1 says.
struct Opening {
  var session = ""
  var title = ""
  /// In the table.
  var settings: Int32 = -1
  var at = Timestamp(milliseconds: 0)
}

extension NameTable {
  mutating func named(_ departments: [Department]) -> [Settings.Named] {
    departments.map { .init(id: number(of: $0.id), name: $0.name) }
  }

  mutating func named(_ groups: [Group]) -> [Settings.Named] {
    groups.map { .init(id: number(of: $0.id), name: $0.name) }
  }

  mutating func named(_ fields: [Field]) -> [Settings.Named] {
    fields.map { .init(id: number(of: $0.id), name: $0.name) }
  }
}
