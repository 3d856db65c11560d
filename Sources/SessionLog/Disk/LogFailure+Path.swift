extension LogFailure {
  /// The same of a file that is a copy of the one at this path.
  public func at(_ path: String) -> LogFailure {
    switch self {
    case .missing: .missing(path: path)
    case .exists: .exists(path: path)
    case .notAFile: .notAFile(path: path)
    case .hasOtherNames: .hasOtherNames(path: path)
    case .noSession: .noSession(path: path)
    case .formatTooNew(_, let format): .formatTooNew(path: path, format: format)
    case .damaged(_, let fault): .damaged(path: path, fault: fault)
    case .replaced: .replaced(path: path)
    case .notPermitted(_, let error): .notPermitted(path: path, error)
    case .full(_, let error): .full(path: path, error)
    case .syncFailed(_, let error): .syncFailed(path: path, error)
    case .failed(_, let call, let error):
      .failed(path: path, call: call, error)
    case .malformed(_, let byte, let what):
      .malformed(path: path, byte: byte, what: what)
    case .notUnpacked(_, let fault): .notUnpacked(path: path, fault)
    case .compressed: .compressed(path: path)
    case .tooLong: .tooLong(path: path)
    case .badName, .outOfMemory: self
    }
  }
}
