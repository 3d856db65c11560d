import Workshop

extension LogLine {
  /// The text of the body, held against its commitment and against the bytes
  /// that a writer would have written; nil where there is none.
  ///
  /// - Throws: `LineFault` where they differ, or one is there without the
  ///   other. That the text is the one of its commitment is left open where
  ///   it need not be proven.
  func checkedText(
    in bytes: UnsafeBufferPointer<UInt8>, proving proof: Bool = true
  ) throws(LineFault) -> SaltedText? {
    let commit = try checkedCommit()
    guard let place = places.body, let commit else { return nil }
    guard case .value(let value) = body else { return nil }
    guard let salted = SaltedText(value),
      bytes[place].elementsEqual(salted.json.utf8)
    else { throw LineFault(byte: place.lowerBound, kind: .bodyNotAsWritten) }
    guard salted.fits(in: place.count) else {
      throw LineFault(byte: place.lowerBound, kind: .textTooLong)
    }
    guard !proof || salted.commit == commit else {
      throw LineFault(byte: place.lowerBound, kind: .commitWrong)
    }
    return salted
  }

  /// The commitment; nil where neither it nor a body is there.
  private func checkedCommit() throws(LineFault) -> Digest? {
    guard let commit = commit else {
      guard let body = places.body else { return nil }
      throw LineFault(byte: body.lowerBound, kind: .commitMissing)
    }
    guard let digest = commit.string.flatMap(Digest.init) else {
      throw LineFault(byte: places.data.lowerBound, kind: .commitMalformed)
    }
    guard places.body != nil else {
      throw LineFault(byte: places.data.lowerBound, kind: .commitWithoutBody)
    }
    return digest
  }
}
