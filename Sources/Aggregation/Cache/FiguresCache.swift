import CZlib
import SessionLog

/// What logs gave when they were last read, in a file: so that the next time
/// costs no more than what has changed.
///
/// It may be deleted at any time. A log whose file has another inode, length or
/// time counts as unread, and so does whatever can't be read in the file. One
/// process writes it at a time; another one that comes then leaves it be.
public struct FiguresCache: Sendable {
  /// The file's path; its folder is made where it is missing.
  public let path: String

  /// How many seconds ago a file must have changed to be known to stay as it
  /// is: the clocks of file systems are coarse, and what is written right
  /// behind our reading could bear the same time.
  let settling: Int

  private var reading: CacheReading?

  /// The cache in a file, which need not be there yet.
  public init(path: String) { self.init(path: path, settling: 2) }

  init(path: String, settling: Int) {
    self.path = path
    self.settling = settling
  }

  /// Begins to read what is there, beside whatever its owner does next.
  ///
  /// It pays before the logs are looked for; the next aggregate goes on from
  /// there.
  public mutating func readAhead() { reading = CacheReading(self) }

  /// What is there, and whether the files are as they were.
  func contents() -> Contents {
    reading?.take() ?? CacheReading(self).take() ?? Contents()
  }

  /// What stands in front of each part: how long it is, and its checksum.
  private static let headLength = 16
  /// The form of the parts; another one is not read.
  private static let beginning = Array("werkstatt figures 3\n".utf8)

  /// The parts that are there, the latest last.
  func read() -> Contents {
    guard let bytes = PrivateFile(path: path).read(),
      bytes.starts(with: Self.beginning)
    else { return Contents() }
    let places = Self.places(in: bytes)
    let parts = concurrently(places.count) { Self.part(bytes[places[$0]]) }
    let whole = parts.prefix { $0 != nil }.compactMap(\.self)
    let end = places.last?.upperBound ?? Self.beginning.count
    return Contents(
      parts: whole, isWhole: whole.count == parts.count && end == bytes.count)
  }

  /// Where parts are, each with what stands in front of it.
  private static func places(in bytes: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = beginning.count
    bytes.withUnsafeBufferPointer { bytes in
      while let length = length(bytes[start...]) {
        places.append(start..<start + headLength + length)
        start += headLength + length
      }
    }
    return places
  }

  /// Nil where it is not as it was written.
  private static func part(_ framed: ArraySlice<UInt8>) -> CachedPart? {
    let isWhole = framed.withUnsafeBufferPointer { framed in
      checksum(framed[headLength...]) == number(framed[...], 8)
    }
    return isWhole ? CachedPart(framed.dropFirst(headLength)) : nil
  }

  struct Contents {
    var parts: [CachedPart] = []
    /// Whether all of the file could be read, and there is one.
    var isWhole = false
  }

  /// Adds parts behind those that are there.
  func append(_ parts: [[UInt8]]) {
    PrivateFile(path: path).append(
      parts.filter { !$0.isEmpty }.flatMap(Self.framed))
  }

  /// Writes these parts in place of those that are there.
  func replace(with parts: [[UInt8]]) {
    PrivateFile(path: path).replace(
      with: Self.beginning + parts.flatMap(Self.framed))
  }

  private static func framed(_ bytes: [UInt8]) -> [UInt8] {
    let sum = bytes.withUnsafeBufferPointer { checksum($0[...]) }
    return [UInt64(bytes.count), sum].flatMap { number in
      withUnsafeBytes(of: number.littleEndian) { Array($0) }
    } + bytes
  }

  private static func length(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    guard bytes.count >= headLength else { return nil }
    let length = number(bytes, 0)
    return length <= bytes.count - headLength ? Int(length) : nil
  }

  private static func number(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ offset: Int
  ) -> UInt64 {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
      .loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  private static func checksum(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> UInt64 {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    return UInt64(crc32_z(0, bytes.baseAddress, bytes.count))
  }
}
