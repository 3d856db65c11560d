import Workshop

/// A box with the bytes of its file.
///
/// Where one ballot comes to a thousand, theirs are not written anew: it is
/// put between them.
struct WrittenBox {
  let box: BallotBox
  let bytes: [UInt8]
  /// Where each ballot begins, and behind them where their list ends; nil
  /// where that is not known.
  private let places: [Int]?

  private init(_ box: BallotBox, _ bytes: [UInt8], _ places: [Int]?) {
    self.box = box
    self.bytes = bytes
    self.places = places
  }

  /// A box that nobody has put a ballot in.
  init(session: String, round: RoundID) {
    let box = BallotBox(session: session, round: round)
    self.init(box, box.fileBytes, [box.head.utf8.count])
  }

  /// Reads a box's file; anything but the bytes that would be written is
  /// refused.
  ///
  /// - Throws: `LogFailure.malformed`, with the place.
  init(reading bytes: [UInt8], path: String) throws(LogFailure) {
    let scanned = bytes.withUnsafeBufferPointer { buffer in
      var scan = BoxScan(buffer)
      return scan.box().map { ($0, scan.places) }
    }
    if let (box, places) = scanned {
      self.init(box, bytes, places)
    } else {
      self.init(try BallotBox(reading: bytes, path: path), bytes, nil)
    }
  }

  /// The box `after`, which has one more ballot, the one of this id.
  func adding(_ id: String, in after: BallotBox) -> WrittenBox {
    guard var places,
      let index = after.ballots.firstIndex(where: { $0.id == id })
    else { return WrittenBox(after, after.fileBytes, nil) }
    let (start, end) = (places[index], places[places.count - 1])
    let isLast = start == end
    // A comma stands behind it, or before it where it is the last.
    let before = isLast && index > 0 ? "," : ""
    let piece = Array(
      (before + after.ballots[index].json + (isLast ? "" : ",")).utf8)
    for place in index..<places.count { places[place] += piece.count }
    places.insert(start + before.utf8.count, at: index)
    let tail = after.tail.utf8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end + piece.count + tail.count)
    bytes += self.bytes[..<start]
    bytes += piece
    bytes += self.bytes[start..<end]
    bytes += tail
    return WrittenBox(after, bytes, places)
  }
}
