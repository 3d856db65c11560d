import TestSupport
import Testing
import Workshop

@testable import SessionLog

/// The value that this text is, or the fault in it.
private func read(
  _ text: String, depth: Int = StrictJSON.deepest
) -> Result<Value, JSONFault> {
  do throws(JSONFault) {
    return .success(try StrictJSON().value(Array(text.utf8), depth: depth))
  } catch {
    return .failure(error)
  }
}

private func fault(
  _ byte: Int, _ reason: JSONFault.Reason
) -> Result<Value, JSONFault> {
  .failure(JSONFault(byte: byte, reason: reason))
}

@Suite("Strict JSON")
struct StrictJSONTests {
  @Test("keeps members in their order and numbers in their digits")
  func values() {
    let text = #" {"b":[null,true,false,-7,1.50,2E3],"a":{"":"x"},"c":[]} "#
    let value = Value.object([
      .init(
        "b",
        .array([
          .null, .bool(true), .bool(false), -7, .number("1.50"),
          .number("2E3"),
        ])),
      .init("a", .object([.init("", "x")])),
      .init("c", .array([])),
    ])
    #expect(read(text) == .success(value))
  }

  @Test("reads escapes as the characters that they are")
  func escapes() {
    let text = #""\"\\\/\b\f\n\r\t\u00e4\ud83c\udf31\u0000x""#
    let value = "\"\\/\u{8}\u{c}\n\r\tä🌱\u{0}x"
    #expect(read(text) == .success(.string(value)))
  }

  @Test("what a writer writes is read as it was")
  func roundTrip() {
    var random = Dice(seed: 11)
    for _ in 0..<300 {
      let value = Value.random(depth: 4, using: &random)
      #expect(read(value.json) == .success(value))
    }
  }

  @Test(
    "whole numbers go to ±(2^53−1) and no further",
    arguments: [
      ("9007199254740991", 9_007_199_254_740_991, true),
      ("-9007199254740991", -9_007_199_254_740_991, true),
      ("9007199254740992", 0, false), ("-9007199254740992", 0, false),
      ("18446744073709551615", 0, false),
      ("100000000000000000000000000", 0, false),
    ])
  func integers(digits: String, value: Int, isAccepted: Bool) {
    let expected =
      isAccepted
      ? Result.success(Value.integer(value)) : fault(1, .integerTooLarge)
    #expect(read(" " + digits) == expected)
  }

  @Test(
    "names the first thing that is wrong, and where",
    arguments: [
      ("", 0, JSONFault.Reason.empty), ("  ", 2, .empty),
      ("[1,", 3, .endedEarly), (#"["a"#, 3, .endedEarly),
      ("\u{FEFF}1", 0, .byteOrderMark), ("[1]]", 3, .afterTheEnd),
      ("[01]", 2, .unexpected), ("[1e]", 3, .unexpected),
      (#"{"a":1,}"#, 7, .unexpected), (#"{"a" 1}"#, 5, .unexpected),
      ("[nul]", 1, .unexpected), (#"["\x"]"#, 2, .invalidEscape),
      (#"["\ud800"]"#, 2, .loneSurrogate),
      (#"["\udc00\ud800"]"#, 2, .loneSurrogate),
      (#"["a","\ud83cx"]"#, 6, .loneSurrogate),
      ("[\"\u{1}\"]", 2, .controlCharacter), ("[1e400]", 1, .numberTooLarge),
      (#"{"a":1,"b":2,"a":3}"#, 13, .duplicateMember),
      (#"{"a":1,"\u0061":3}"#, 7, .duplicateMember),
    ])
  func places(text: String, byte: Int, reason: JSONFault.Reason) {
    #expect(read(text) == fault(byte, reason))
  }

  @Test("names the first byte that is not UTF-8")
  func utf8() {
    let bytes: [UInt8] =
      Array(#"["ä"#.utf8) + [0xC3, 0x28] + Array(#""]"#.utf8)
    let expected = JSONFault(byte: 4, reason: .invalidUTF8)
    #expect(throws: expected) { try StrictJSON().value(bytes) }
  }

  @Test("finds a duplicate among many members")
  func duplicateAmongMany() {
    let names = (0..<40).map { "\"m\($0)\":0" }
    let text = "{" + names.joined(separator: ",")
    #expect(throws: Never.self) { try read(text + "}").get() }
    let place = text.utf8.count + 1
    #expect(read(text + #","m7":0}"#) == fault(place, .duplicateMember))
  }

  @Test("members that differ only in their normal form are two")
  func normalForms() {
    let text = "{\"\u{e9}\":1,\"e\u{301}\":2}"
    #expect(throws: Never.self) { try read(text).get() }
  }

  @Test("is nested as deep as is allowed and no deeper")
  func depth() {
    #expect(
      read("[[[]]]", depth: 3) == .success(.array([.array([.array([])])])))
    #expect(read("[[[]]]", depth: 2) == fault(2, .tooDeep))
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep) == fault(StrictJSON.deepest, .tooDeep))
  }

  @Test("one reader reads one document after another")
  func again() throws {
    let json = StrictJSON()
    for length in [5_000, 3, 70_000, 0] {
      let text = String(repeating: "a", count: length)
      let value = try json.value(Array("\"\(text)\"".utf8))
      #expect(value.string == text)
    }
  }
}

@Suite("The place of a fault")
struct FaultSearchTests {
  @Test("is found also where the smallest whole number stands before it")
  func smallestInteger() {
    for text in ["-9223372036854775808", "-9223372036854775808/1"] {
      #expect(throws: JSONFault(byte: 0, reason: .integerTooLarge)) {
        try StrictJSON().value(Array(text.utf8))
      }
    }
  }

  @Test("is found in every document with one changed byte")
  func changedBytes() {
    let text = #"{"a":[1,-2.5e+3,true,null],"b":{"c":"xä\u00e4\ud83c\udf31"}}"#
    let bytes = Array(text.utf8)
    let json = StrictJSON()
    for place in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = bytes
        changed[place] = byte
        do throws(JSONFault) {
          _ = try json.value(changed)
        } catch {
          if case .refused(let words) = error.reason {
            Issue.record("byte \(place) = \(byte): \(words)")
          }
        }
      }
    }
  }

  @Test("is found in every document that was cut short")
  func cuts() {
    let bytes = Array(#"{"a":[1,{"b":"x\u00e4"},"#.utf8)
    for count in 0...bytes.count {
      let expected: JSONFault.Reason = count == 0 ? .empty : .endedEarly
      #expect(throws: JSONFault.self) {
        do {
          _ = try StrictJSON().value(Array(bytes[..<count]))
        } catch let fault as JSONFault {
          #expect([expected, .invalidEscape].contains(fault.reason))
          #expect(fault.byte <= count)
          throw fault
        }
      }
    }
  }
}
