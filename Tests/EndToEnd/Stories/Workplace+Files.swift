import Glibc

extension Workplace {
  /// The files of this folder and of those in it that hold a text, hidden ones
  /// among them, sorted.
  func files(with text: String) throws -> [String] {
    try files.filter { file in
      try Self.text("\(path)/\(file)").contains(text)
    }
  }

  /// All of them.
  var files: [String] { get throws { try Self.files(in: path).sorted() } }

  private static func files(in path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      throw Process.Failure(code: errno)
    }
    defer { closedir(folder) }
    var files: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      switch Int(entry.pointee.d_type) {
      case DT_REG: files.append(name)
      case DT_DIR where name != "." && name != "..":
        files += try Self.files(in: "\(path)/\(name)").map { "\(name)/\($0)" }
      default: break
      }
    }
    return files
  }
}
