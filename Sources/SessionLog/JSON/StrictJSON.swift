import CSimdjson
import Workshop

/// Reads JSON strictly, one document after another: what simdjson accepts,
/// without duplicate members, lone surrogates or whole numbers beyond
/// ±(2^53−1).
///
/// One reader keeps its buffers from document to document, so a loop over
/// lines makes one and uses it for all of them. It must not be shared between
/// threads.
public final class StrictJSON {
  private let reader: OpaquePointer?

  public init() { reader = json_reader_new() }

  deinit { json_reader_free(reader) }

  /// The deepest nesting that any document may have.
  public static let deepest = 1_000

  /// The value that `bytes` are, with the places at which it stands.
  ///
  /// - Throws: `JSONFault` with the offset of the first thing that is wrong.
  func document(
    _ bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) throws(JSONFault) -> PlacedValue {
    guard let reader else { throw JSONFault(byte: 0, reason: .outOfMemory) }
    let tape = json_reader_parse(
      reader, bytes.baseAddress, bytes.count, min(depth, Self.deepest))
    guard tape.fault == json_no_fault else {
      throw JSONFault(tape, in: bytes, depth: min(depth, Self.deepest))
    }
    let tokens = UnsafeBufferPointer(start: tape.tokens, count: tape.count)
    var cursor = Tape(tokens, of: bytes)
    return cursor.placed()
  }

  /// The value that `bytes` are, nested at most `depth` deep.
  ///
  /// - Throws: `JSONFault` with the offset of the first thing that is wrong.
  public func value(
    _ bytes: [UInt8], depth: Int = StrictJSON.deepest
  ) throws(JSONFault) -> Value {
    let result = bytes.withUnsafeBufferPointer {
      buffer -> Result<Value, JSONFault> in
      do throws(JSONFault) {
        return .success(try document(buffer, depth: depth).value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// A value, the bytes that it takes in its document, and those of its members
/// if it is an object.
struct PlacedValue {
  var value: Value
  var bytes: Range<Int>
  var members: [PlacedMember]
}

/// Where a member of the outermost object stands: its name and its value.
struct PlacedMember {
  var name: String
  var nameBytes: Range<Int>
  var value: Value
  var bytes: Range<Int>
}
