/// What can go wrong between a session and the disk.
///
/// The sentences that people read are made from the fields elsewhere, in
/// their language.
public enum LogFailure: Error, Hashable, Sendable {
  case missing(path: String)
  /// Something of this name is there already.
  case exists(path: String)
  /// A folder, a device or a link, where a file must be.
  case notAFile(path: String)
  /// It has another name, a hard link: what is written here would be written
  /// there, and what is erased here would stay there.
  case hasOtherNames(path: String)
  /// No line of it is whole: this is no log, or none any more.
  case noSession(path: String)
  /// A name that would lead out of the folder, or is no file name.
  case badName(String)
  case formatTooNew(path: String, format: Int)
  /// It can be looked at, but nothing is added to it.
  case damaged(path: String, fault: Fault)
  /// It is not the log that was open before.
  case replaced(path: String)
  /// No rights, or a disk that can only be read.
  case notPermitted(path: String, ErrorNumber)
  /// Nothing was written; the next try may work.
  case full(path: String, ErrorNumber)
  /// The disk did not take what was written; nothing more is written here.
  case syncFailed(path: String, ErrorNumber)
  case failed(path: String, call: String, ErrorNumber)
  /// A file beside the log that is not as this program writes it.
  case malformed(path: String, byte: Int, what: String)
  /// A compressed log, which is not to be unpacked.
  case notUnpacked(path: String, UnpackingFault)
  /// A compressed log can be read, and nothing is added to it.
  case compressed(path: String)
  /// A text or a line that is longer than the log allows.
  case tooLong(path: String)
  /// Not enough memory to hash a secret.
  case outOfMemory
}

extension LogFailure {
  /// A failed call, told apart by what the caller can do about it.
  public init(
    _ call: String, _ path: String, _ error: ErrorNumber = .current
  ) {
    self =
      switch error.name {
      case "ENOENT", "ENOTDIR": .missing(path: path)
      case "EEXIST": .exists(path: path)
      case "ELOOP", "EISDIR", "ENXIO": .notAFile(path: path)
      case _ where error.isFull: .full(path: path, error)
      case _ where error.isRefusal: .notPermitted(path: path, error)
      default: .failed(path: path, call: call, error)
      }
  }

  /// Whether the log can still be looked at where it can't be written.
  var allowsLooking: Bool {
    switch self {
    case .notPermitted, .hasOtherNames: true
    default: false
    }
  }

  /// The file or folder that it is about.
  public var path: String? {
    switch self {
    case .missing(let path), .exists(let path), .notAFile(let path),
      .hasOtherNames(let path),
      .noSession(let path), .formatTooNew(let path, _), .damaged(let path, _),
      .replaced(let path), .notPermitted(let path, _), .full(let path, _),
      .syncFailed(let path, _), .failed(let path, _, _),
      .malformed(let path, _, _), .notUnpacked(let path, _),
      .compressed(let path), .tooLong(let path):
      path
    case .badName, .outOfMemory: nil
    }
  }

  /// What the system said, where it said something.
  public var error: ErrorNumber? {
    switch self {
    case .notPermitted(_, let error), .full(_, let error),
      .syncFailed(_, let error), .failed(_, _, let error):
      error
    default: nil
    }
  }
}

extension LogFailure: CustomStringConvertible {
  /// One English sentence on what happened.
  public var description: String {
    switch self {
    case .missing(let path): "\(path) is not there."
    case .exists(let path): "\(path) is there already."
    case .notAFile(let path): "\(path) is not an ordinary file."
    case .hasOtherNames(let path):
      "\(path) is known under another name as well (a hard link)."
    case .noSession(let path): "\(path) holds no session."
    case .badName(let name): "\"\(name)\" can't be the name of a session."
    case .formatTooNew(let path, let format):
      "\(path) has format \(format), which this program does not know yet."
    case .damaged(let path, let fault):
      "\(path) is damaged in line \(fault.line), byte \(fault.byte): \(fault.what)."
    case .replaced(let path): "\(path) is not the log that was open before."
    case .notPermitted(let path, let error):
      "\(path) can't be opened or written with these rights (\(error.name))."
    case .full(let path, let error):
      "There is no room for \(path) (\(error.name)); nothing was written."
    case .syncFailed(let path, let error):
      "The disk did not take what was written to \(path) (\(error.name))."
    case .failed(let path, let call, let error):
      "\(path): \(call) failed (\(error.name))."
    case .malformed(let path, let byte, let what):
      "\(path), byte \(byte): \(what)."
    case .notUnpacked(let path, let fault): "\(path) \(fault.what)."
    case .compressed(let path):
      "\(path) is compressed; nothing is added to it."
    case .tooLong(let path):
      "A text is longer than \(path) may hold; nothing was written."
    case .outOfMemory: "There is not enough memory for this."
    }
  }
}
