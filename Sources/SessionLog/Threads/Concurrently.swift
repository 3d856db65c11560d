import Glibc
import Synchronization

/// How many processors the machine has; at least 1.
public let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// The results of some pieces of work, in their order; as many at a time as
/// the machine has processors.
///
/// Pieces are taken one after the other by whoever is free, so that a long one
/// holds up no other. A thread that the system does not give is done without.
public func concurrently<Result: Sendable>(
  _ count: Int, _ work: @escaping @Sendable (_ piece: Int) -> Result
) -> [Result] {
  let pieces = Pieces(count: count, work)
  let others = (1..<max(1, min(processors, count))).compactMap { _ in
    thread { pieces.run() }
  }
  pieces.run()
  for other in others { pthread_join(other, nil) }
  return pieces.results
}

/// The same for small pieces of work, so many of which are taken at once.
public func concurrently<Result: Sendable>(
  _ count: Int, by length: Int,
  _ work: @escaping @Sendable (_ piece: Int) -> Result
) -> [Result] {
  concurrently((count + length - 1) / length) { few in
    (few * length..<min(count, (few + 1) * length)).map(work)
  }.flatMap(\.self)
}

/// Work that several threads share.
private final class Pieces<Result: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let next = Atomic(0)
  private let done = Mutex<[Int: Result]>([:])

  init(count: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
  }

  func run() {
    while case let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue,
      piece < count
    {
      let result = work(piece)
      done.withLock { $0[piece] = result }
    }
  }

  var results: [Result] {
    done.withLock { done in (0..<count).compactMap { done[$0] } }
  }
}

/// What a new thread is handed.
private final class Task {
  let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
}

/// A new thread that does something; nil where the system gives none.
private func thread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  var thread = pthread_t()
  let task = Unmanaged.passRetained(Task(body))
  let failed = pthread_create(
    &thread, nil,
    { argument in
      if let argument {
        Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body()
      }
      return nil
    }, task.toOpaque())
  guard failed == 0 else {
    task.release()
    return nil
  }
  return thread
}
