import SessionLog

extension Failure {
  /// What the disk or a log is against.
  init(_ failure: LogFailure) {
    let path = failure.path ?? ""
    let error = failure.error?.name ?? ""
    switch failure {
    case .missing where path.hasSuffix(".box.json"):
      self.init(.readOrWrite, "boxMissing", ["path": path])
    case .malformed(_, let byte, _) where path.hasSuffix(".box.json"):
      self.init(.badData, "boxMalformed", ["path": path, "byte": byte])
    case .missing: self.init(.noInput, "missing", ["path": path])
    case .exists: self.init(.cannotCreate, "exists", ["path": path])
    case .notAFile: self.init(.noInput, "notAFile", ["path": path])
    case .hasOtherNames:
      self.init(.notPermitted, "hasOtherNames", ["path": path])
    case .noSession: self.init(.badData, "noSession", ["path": path])
    case .badName(let name): self.init(.usage, "badName", ["name": name])
    case .formatTooNew(_, let format):
      self.init(
        .badData, "formatTooNew", ["path": path, "format": format])
    case .damaged(_, let fault):
      self.init(damaged: path, fault)
    case .replaced: self.init(.readOrWrite, "replaced", ["path": path])
    case .notPermitted:
      self.init(.notPermitted, "notPermitted", ["path": path, "error": error])
    case .full:
      self.init(.readOrWrite, "full", ["path": path, "error": error])
    case .syncFailed:
      self.init(.readOrWrite, "syncFailed", ["path": path, "error": error])
    case .failed(_, let call, _):
      self.init(
        .readOrWrite, "failed", ["path": path, "call": call, "error": error])
    case .malformed(_, let byte, let what):
      self.init(
        .badData, "malformed", ["path": path, "byte": byte, "what": what])
    case .notUnpacked(_, let fault):
      self.init(.badData, "unpacking.\(fault)", ["path": path])
    case .compressed:
      self.init(.notPermitted, "compressed", ["path": path])
    case .tooLong: self.init(.badData, "tooLong", ["path": path])
    case .outOfMemory: self.init(.readOrWrite, "outOfMemory")
    }
  }

  /// Why a seat that was at work can't go on.
  init(stopping failure: LogFailure) {
    guard case .missing(let path) = failure else {
      self.init(failure)
      return
    }
    self.init(.noInput, "logGone", ["path": path])
  }

  /// A text that is to be gone and is still there.
  init(unfinished failure: LogFailure) {
    guard let error = failure.error?.name else {
      self.init(failure)
      return
    }
    self.init(.readOrWrite, "unfinished", ["error": error])
  }

  /// A log that is not as it was written.
  init(damaged path: String, _ fault: Fault) {
    self.init(
      .badData, "damaged",
      [
        "path": path, "line": fault.line, "byte": fault.byte,
        "what": fault.kind.sentence(Catalogue.current),
      ])
  }
}
