import Glibc
import TestSupport
import Testing
import Workshop

@testable import SessionLog

/// The files of JSONTestSuite, by what a strict reader does with them.
private enum Parsing {
  static let folder =
    Project.shared("data/bad-input/JSONTestSuite/test_parsing")

  static func names(_ prefix: String) -> [String] {
    fileNames(in: folder).filter { $0.hasPrefix(prefix) }
  }

  static func read(_ name: String) throws -> Result<Value, JSONFault> {
    let bytes = try #require(fileBytes(folder + "/" + name))
    do throws(JSONFault) {
      return .success(try StrictJSON().value(bytes))
    } catch {
      return .failure(error)
    }
  }
}

@Suite(
  "JSONTestSuite",
  .enabled(
    if: !Parsing.names("y_").isEmpty,
    "../shared/data/bad-input/JSONTestSuite is not there"))
struct JSONTestSuiteTests {
  @Test("what must be accepted is, but for duplicate members")
  func accepted() throws {
    let names = Parsing.names("y_")
    #expect(names.count >= 90)
    for name in names where !name.hasPrefix("y_object_duplicated") {
      #expect(throws: Never.self, "\(name)") {
        try Parsing.read(name).get()
      }
    }
  }

  @Test(
    "duplicate members are refused at the second one",
    arguments: [
      "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
    ])
  func duplicates(name: String) throws {
    let fault = JSONFault(byte: 9, reason: .duplicateMember)
    #expect(try Parsing.read(name) == .failure(fault))
  }

  @Test("what must be refused is, with a place and a reason")
  func refused() throws {
    let names = Parsing.names("n_")
    #expect(names.count >= 180)
    for name in names {
      guard case .failure(let fault) = try Parsing.read(name) else {
        Issue.record("\(name) was accepted")
        continue
      }
      if case .refused(let words) = fault.reason {
        Issue.record("\(name): no place found, only \(words)")
      }
      let count = try #require(fileBytes(Parsing.folder + "/" + name)).count
      #expect((0...count).contains(fault.byte), "\(name)")
    }
  }

  @Test("what is left open is read or refused, and never crashes")
  func open() throws {
    for name in Parsing.names("i_") {
      if case .failure(let fault) = try Parsing.read(name),
        case .refused(let words) = fault.reason
      {
        Issue.record("\(name): no place found, only \(words)")
      }
    }
  }
}
