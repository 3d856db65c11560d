import SessionLog

extension Scanner {
  /// Whether the hashes of a line in the writer's own form hold.
  mutating func isProven(
    _ hashed: UnsafeBufferPointer<UInt8>, _ hash: UnsafePointer<UInt8>
  ) -> Bool {
    let written = UnsafeBufferPointer(start: hash, count: 43)
    guard let digest = Digest(utf8: written),
      Proof.chain(hashed, after: previous) == digest, commitHolds()
    else { return false }
    previous = digest
    return true
  }

  private func commitHolds() -> Bool {
    guard let commit = line.commit, let salt = line.salt else { return true }
    let written = UnsafeBufferPointer(start: commit, count: 43)
    let salted = UnsafeBufferPointer(start: salt, count: 22)
    return withText(at: line.text) { text in
      Proof.commitment(to: text, salt: salted) == Digest(utf8: written)
    }
  }
}
