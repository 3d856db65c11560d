import Glibc

/// Files of the project, and of the folder `shared` that lies beside it where
/// it is developed, found from where this file stands.
public enum Project {
  public static let root: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(3).joined(separator: "/")
  }()

  /// The path of a file of the project.
  public static func path(_ name: String) -> String { "\(root)/\(name)" }

  /// Whether the shared data is there; tests that need it skip where it is
  /// not.
  public static var hasShared: Bool {
    access(shared("data/README.md"), R_OK) == 0
  }

  /// The path of a file in `shared`, beside the project or further up.
  public static func shared(_ name: String) -> String {
    var parts = root.split(separator: "/")
    while parts.popLast() != nil {
      let path = "/" + (parts + ["shared"]).joined(separator: "/")
      if access(path + "/data", R_OK) == 0 { return "\(path)/\(name)" }
    }
    return "/shared/\(name)"
  }

  /// The names in a folder of `shared` with this ending, without it, sorted;
  /// none where the folder is not there.
  public static func sharedNames(
    _ folder: String, ending: String = ""
  ) -> [String] {
    guard let stream = opendir(shared(folder)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix("."), name.hasSuffix(ending) {
        names.append(String(name.dropLast(ending.count)))
      }
    }
    return names.sorted()
  }

  /// All bytes of a file.
  public static func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Missing(path: path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Writes a file that a test is to keep.
  public static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Missing(path: path) }
    defer { fclose(file) }
    fputs(text, file)
  }

  /// A file is not there, or can't be read or written.
  public struct Missing: Error {
    public let path: String
  }
}
