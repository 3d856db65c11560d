import Grouping
import SessionLog
import TestSupport
import Workshop

@testable import Exchange

/// Ideas that were sorted by hand to Berlin's departments before anything was
/// tuned, and are left alone.
enum HandSorted {
  static func ideas() throws -> [Suggester.Sorted] {
    try rows("sorted-by-hand", ["text", "department"]).map {
      Suggester.Sorted(text: $0[0], category: $0[1])
    }
  }

  /// As the template `berlin` has them.
  static func departments() throws -> [Suggester.Category] {
    let path = Project.path("Sources/werkstatt/Resources/berlin.json")
    let template = try Template(try StrictJSON().value(Project.bytes(path)))
    return (template.opened.departments).map {
      Suggester.Category(
        id: $0.id, name: "\($0.name) \($0.short)", keywords: $0.keywords)
    }
  }

  /// Columns of a table beside these tests.
  static func rows(_ name: String, _ columns: [String]) throws -> [[String]] {
    let path = Project.path("Tests/GroupingTests/Data/\(name).csv")
    let table = try CSVTable(try Project.bytes(path))
    let places = try columns.map { try table.required($0) }
    return try table.records().rows.map { row in places.map { row.value($0) } }
  }
}
