import Glibc
import Testing

@testable import SessionLog

@Suite("A failure of the disk")
struct LogFailureTests {
  @Test(
    "is told apart by what can be done about it",
    arguments: [
      (ENOENT, LogFailure.missing(path: "p")), (EEXIST, .exists(path: "p")),
      (ELOOP, .notAFile(path: "p")), (EISDIR, .notAFile(path: "p")),
      (ENOSPC, .full(path: "p", ErrorNumber(ENOSPC))),
      (EDQUOT, .full(path: "p", ErrorNumber(EDQUOT))),
      (EFBIG, .full(path: "p", ErrorNumber(EFBIG))),
      (EROFS, .notPermitted(path: "p", ErrorNumber(EROFS))),
      (EACCES, .notPermitted(path: "p", ErrorNumber(EACCES))),
      (EIO, .failed(path: "p", call: "read", ErrorNumber(EIO))),
    ])
  func kinds(code: Int32, failure: LogFailure) {
    #expect(LogFailure("read", "p", ErrorNumber(code)) == failure)
    #expect(failure.path == "p")
    #expect(failure.description.contains("p"))
  }

  @Test("says in one sentence which file, line and byte it is about")
  func sentence() {
    let fault = Fault(line: 17, byte: 2210, kind: .hashWrong)
    #expect(
      LogFailure.damaged(path: "/s/k.jsonl", fault: fault).description
        == "/s/k.jsonl is damaged in line 17, byte 2210: \"h\" does not match "
        + "the line: the line, or one before it, was changed.")
    #expect(
      LogFailure.full(path: "/s", ErrorNumber(ENOSPC)).description
        == "There is no room for /s (ENOSPC); nothing was written.")
    #expect(ErrorNumber(9999).name == "errno 9999")
  }
}
