extension Scanner {
  /// Reads the line that begins here, if it is in the writer's own form.
  @inline(__always)
  mutating func takeLine(from start: UnsafePointer<UInt8>) -> Bool {
    line = LineParts()
    guard cursor.take("{\"seq\":"), cursor.number() == entries.history.lines,
      cursor.take(",\"at\":\""), clock.take(&cursor),
      cursor.take("\",\"seat\":\""), takeSeat(), takeFact(), takeDataEnd()
    else { return false }
    let hashed = cursor.at - start
    guard takeBody(), cursor.take(",\"h\":\"") else { return false }
    let hash = cursor.at
    guard cursor.takeDigest(), cursor.take("\"}"),
      cursor.at - start <= Self.longestLine, cursor.take("\n")
    else { return false }
    if proof {
      let bytes = UnsafeBufferPointer(start: start, count: hashed)
      guard isProven(bytes, hash) else { return false }
    }
    lastHash = hash
    finishLine()
    return true
  }

  private static let longestLine = 65_536

  @inline(__always)
  private mutating func takeSeat() -> Bool {
    if cursor.take("facilitator\",\"type\":\"") { return true }
    return takeName() >= 0 && cursor.take(",\"type\":\"")
  }

  /// Behind the members of a type: the first line of the command, the
  /// commitment, and the end.
  @inline(__always)
  private mutating func takeDataEnd() -> Bool {
    if !line.hasBody, cursor.take("}") { return true }
    if cursor.take(",\"step\":") {
      guard let step = cursor.integer() else { return false }
      line.step = step
    }
    if line.hasBody {
      guard cursor.take(",\"commit\":\"") else { return false }
      line.commit = cursor.at
      guard cursor.takeDigest(), cursor.take("\"") else { return false }
    }
    return cursor.take("}")
  }

  @inline(__always)
  private mutating func takeBody() -> Bool {
    guard line.hasBody else { return true }
    guard cursor.take(",\"body\":") else { return false }
    if cursor.take("null") {
      line.text = Entries.erased
      line.change = .loseText
      return true
    }
    guard cursor.take("{\"salt\":\"") else { return false }
    line.salt = cursor.at
    guard cursor.takeSalt(), cursor.take("\",\"text\":\"") else {
      return false
    }
    line.text = Int32(truncatingIfNeeded: cursor.at - base)
    return cursor.takeText() && cursor.take("}")
  }

  /// What a whole line changes beyond its own entry.
  @inline(__always)
  private mutating func finishLine() {
    if line.hasBody { entries.setText(line.text) }
    if line.step != 0 || line.change != .none { entries.finish(line) }
  }
}
