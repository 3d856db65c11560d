import Glibc
import Synchronization

/// A piece of work that another thread does while its caller goes on.
public final class Ahead<Result: Sendable>: Sendable {
  private let work: @Sendable () -> Result
  private let found = Mutex<Result?>(nil)
  /// Nil where there is none, or nobody need wait for it.
  private let thread = Mutex<pthread_t?>(nil)

  /// Begins it at once.
  public init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    let new = newThread { [self] in
      let result = work()
      found.withLock { $0 = result }
    }
    thread.withLock { $0 = new }
  }

  deinit {
    thread.withLock { if let running = $0 { pthread_detach(running) } }
  }

  /// Waits for it, whoever asks and however often.
  ///
  /// Where the system gave no thread, it is done now.
  public func result() -> Result {
    thread.withLock { thread in
      if let running = thread { pthread_join(running, nil) }
      thread = nil
    }
    return found.withLock { found in
      let result = found ?? work()
      found = result
      return result
    }
  }
}
