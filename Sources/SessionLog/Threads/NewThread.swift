import Glibc

/// What a new thread is handed.
private final class Handed {
  let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
}

/// A new thread that does something; nil where the system gives none.
func newThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  var thread = pthread_t()
  let handed = Unmanaged.passRetained(Handed(body))
  let failed = pthread_create(
    &thread, nil,
    { argument in
      if let argument {
        Unmanaged<Handed>.fromOpaque(argument).takeRetainedValue().body()
      }
      return nil
    }, handed.toOpaque())
  guard failed == 0 else {
    handed.release()
    return nil
  }
  return thread
}
