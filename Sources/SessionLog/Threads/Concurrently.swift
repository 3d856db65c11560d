import Glibc

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
  let pieces = SharedWork(count: count, work)
  let others = (1..<max(1, min(processors, count))).compactMap { _ in
    newThread { pieces.run() }
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
