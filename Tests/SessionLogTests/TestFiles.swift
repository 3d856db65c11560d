import Glibc
import TestSupport

/// All bytes of a file; nil where it can't be read.
func fileBytes(_ path: String) -> [UInt8]? { try? Project.bytes(path) }

/// A folder of its own for one test, removed when the test is over.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/werkstatt-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    precondition(made != nil, "no temporary folder")
    path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) },
      as: UTF8.self)
  }

  deinit {
    for name in fileNames(in: path) {
      chmod(path + "/" + name, 0o700)
      unlink(path + "/" + name)
      rmdir(path + "/" + name)
    }
    rmdir(path)
  }

  /// The path of a file in it.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Puts a file there.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    let path = self(name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0)
    defer { close(descriptor) }
    precondition(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    return path
  }

  func remove(_ name: String) { unlink(self(name)) }

  var names: [String] { fileNames(in: path) }
}
