import Glibc

/// The bytes of one log after the other, in memory that is used again: for
/// whoever reads many logs.
///
/// Compressed logs are unpacked. The memory only grows, to what the longest of
/// the logs takes. One thread at a time.
public final class LogBuffer {
  /// So many zero bytes stand behind the last one, for whoever looks at many
  /// at once.
  public static let padding = 64

  /// Which file was read last: as it was before the first byte was.
  public private(set) var identity = FileIdentity()
  /// How many bytes there are.
  var length = 0
  var memory = RawMemory()
  /// What was read of a compressed log and is not yet unpacked.
  var packed = RawMemory()
  var unpackers: [Compression: any Unpacker] = [:]

  public init() {}

  /// The bytes of the log that was read last; they stand until the next one is
  /// read.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: memory.start, count: length)
  }

  /// Reads the log at `path` to its end.
  ///
  /// A plain log takes no calls but to open, to ask for its size, to read and
  /// to close. It needs no lock: a writer adds whole lines with one write each,
  /// so that all that can be seen of one that is at work is a torn tail, which
  /// counts for nothing; and a log that is written anew has another file. Only
  /// cutting off a torn tail could fall into the reading: whoever finds any
  /// fault asks `LogReader`, which waits for the writer.
  ///
  /// A long file whose beginning can be none of a log is not read on. In a
  /// short one no line is looked at: `LogReader` says what is wrong with it.
  ///
  /// - Throws: `LogFailure`; then there are no bytes.
  public func fill(from path: String) throws(LogFailure) {
    length = 0
    identity = FileIdentity()
    let file = try OpenFile(path, O_RDONLY | O_NOFOLLOW)
    do throws(LogFailure) {
      if let compression = Compression(path: path) {
        try unpack(file, compression)
      } else {
        try read(file)
      }
      try reserve(0)
    } catch {
      length = 0
      throw error
    }
    identity = file.opened
    memory.clear(from: length, count: Self.padding)
  }

  /// From here on a beginning must be that of a log, before more is read.
  static let trusted = 16 << 20

  func reserve(_ count: Int) throws(LogFailure) {
    try memory.reserve(length + count + Self.padding)
  }

  func checkBeginning(_ path: String) throws(LogFailure) {
    guard LogBeginning.isOne(bytes) else { throw .noSession(path: path) }
  }
}

extension LogBuffer {
  private func read(_ file: OpenFile) throws(LogFailure) {
    let size = file.opened.size
    // One more than there should be, to see that the end is the end.
    var wanted = size + 1
    if size > Self.trusted {
      _ = try take(from: file, LogBeginning.room + 1)
      try checkBeginning(file.path)
      wanted -= length
    }
    while true {
      let count = try take(from: file, wanted)
      if count == 0 || count < wanted && length >= size { return }
      wanted = max(size + 1 - length, 1 << 16)
    }
  }

  private func take(
    from file: OpenFile, _ wanted: Int
  ) throws(LogFailure) -> Int {
    try reserve(wanted)
    let count = try file.read(into: memory.room(from: length, count: wanted))
    length += count
    return count
  }
}
