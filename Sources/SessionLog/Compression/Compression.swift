/// How a log is compressed, by the ending of its name.
///
/// A compressed log is one that is put away: it is read as the text in it, and
/// nothing is ever added to it.
enum Compression: CaseIterable {
  case gzip
  case zstd

  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .zstd: ".zst"
    }
  }

  /// Nil for what is not compressed.
  init?(path: String) {
    let found = Self.allCases.first { kind in
      path.utf8.suffix(kind.ending.utf8.count)
        .elementsEqual(kind.ending.utf8)
    }
    guard let found else { return nil }
    self = found
  }

  /// What its files begin with; zstd also knows frames to be passed over.
  func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    switch self {
    case .gzip: zip(bytes, [0x1f, 0x8b]).allSatisfy(==)
    case .zstd:
      zip(bytes, [0x28, 0xb5, 0x2f, 0xfd]).allSatisfy(==)
        || zip(bytes, [0x50, 0x2a, 0x4d, 0x18]).enumerated().allSatisfy {
          place, pair in
          place == 0 ? pair.0 & 0xf0 == pair.1 : pair.0 == pair.1
        }
    }
  }

  /// - Throws: `LogFailure.outOfMemory`.
  func unpacker() throws(LogFailure) -> any Unpacker {
    switch self {
    case .gzip: try GzipUnpacker()
    case .zstd: try ZstdUnpacker()
    }
  }
}

/// Why a compressed file can't be unpacked.
public enum UnpackingFault: CaseIterable, Hashable, Sendable {
  /// It ends in the middle.
  case cutOff
  case corrupt
  /// It is not compressed at all, or in another way than its name says.
  case otherKind
  /// So much comes out of so little that it can be no log.
  case tooMuch

  /// What is wrong, in English.
  public var what: String {
    switch self {
    case .cutOff: "ends in the middle: its end is missing"
    case .corrupt: "is damaged and can't be unpacked"
    case .otherKind: "is not compressed in the way that its name says"
    case .tooMuch: "unpacks to more than any log that has this size"
    }
  }
}

/// Unpacks what is compressed, piece by piece, one file after the other.
protocol Unpacker: AnyObject {
  /// Whether what was taken so far is a whole file, or some in a row.
  var isAtEnd: Bool { get }

  /// Forgets the file before.
  func start()

  /// Takes bytes from the front of `input` and writes what comes out; where
  /// all of the room is used there may be more to come.
  ///
  /// - Returns: How many bytes were written; nil where that can't be unpacked.
  func unpack(
    _ input: inout UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> Int?
}
