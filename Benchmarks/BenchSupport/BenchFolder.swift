import Glibc

/// Does something in a folder of its own, which is removed afterwards.
///
/// It lies on the disk that the project lies on: `/tmp` may be memory.
public func withBenchFolder<Result>(
  _ body: (_ folder: String) throws -> Result
) rethrows -> Result {
  var template = Array("./.bench-XXXXXX".utf8CString)
  precondition(mkdtemp(&template) != nil, "no temporary folder")
  let folder = String(
    decoding: template.dropLast().map { UInt8(bitPattern: $0) },
    as: UTF8.self)
  defer { system("rm -rf '\(folder)'") }
  return try body(folder)
}
