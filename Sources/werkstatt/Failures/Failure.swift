import Exchange
import Glibc
import SessionLog
import Workshop

/// Why a command ends without having done all of its work.
struct Failure: Error {
  /// What the program tells whoever called it.
  enum Code: Int32 {
    case foundWrong = 1
    case someLeftOut = 2
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case readOrWrite = 74
    case notPermitted = 77
    case interrupted = 130
  }

  var code: Code
  /// What happened and what to do; nil where all is said already.
  var sentences: (what: String, way: String)?

  /// All is said already.
  init(_ code: Code) { self.code = code }

  /// A failure with its sentences under `error`.
  init(
    _ code: Code, _ key: String,
    _ arguments: KeyValuePairs<String, Any> = [:]
  ) {
    self.code = code
    let words = Catalogue.current
    sentences = (
      words("error.\(key).what", arguments),
      words("error.\(key).way", arguments)
    )
  }

  /// Says what there is to say, and ends the program.
  func end() -> Never {
    tell()
    exit(code.rawValue)
  }

  /// Says what there is to say.
  func tell() {
    guard let sentences else { return }
    Output.tell("werkstatt: " + PlainText(sentences.what).description)
    Output.tell(PlainText(sentences.way).description)
  }
}

extension Failure {
  /// Does what may fail on the disk.
  static func from<Result>(
    _ body: () throws(LogFailure) -> Result
  ) throws(Failure) -> Result {
    do throws(LogFailure) { return try body() } catch { throw Failure(error) }
  }

  /// Does what a rule or the disk may be against.
  static func from<Result>(
    _ body: () throws(SubmitFailure) -> Result
  ) throws(Failure) -> Result {
    do throws(SubmitFailure) {
      return try body()
    } catch {
      switch error {
      case .refused(let refusal): throw Failure(refusal)
      case .failed(let failure): throw Failure(failure)
      }
    }
  }

  /// A rule of the workshop is against it.
  init(_ refusal: Refusal) {
    self.init(refusal.code)
    let (what, way) = Catalogue.current.sentences(for: refusal)
    sentences = (what, way)
  }
}

extension Refusal {
  fileprivate var code: Failure.Code {
    switch self {
    case .sessionIsClosed, .roundIsOpen, .notUndoable: .notPermitted
    default: .badData
    }
  }
}
