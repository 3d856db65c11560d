import Synchronization

/// Work in pieces that several threads share.
public final class SharedWork<Result: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let next = Atomic(0)
  private let done = Mutex<[Int: Result]>([:])

  /// So many pieces, none of which is done yet.
  public init(
    count: Int, _ work: @escaping @Sendable (_ piece: Int) -> Result
  ) {
    self.count = count
    self.work = work
  }

  /// Takes one piece after the other, until all are taken.
  public func run() {
    while case let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue,
      piece < count
    {
      let result = work(piece)
      done.withLock { $0[piece] = result }
    }
  }

  /// In the order of the pieces; whole when all who ran it are done.
  public var results: [Result] {
    done.withLock { done in (0..<count).compactMap { done[$0] } }
  }
}
