import Glibc

/// The files that the project was given, which need not be there.
enum Shared {
  static let folder: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(4).joined(separator: "/") + "/shared"
  }()

  static var isThere: Bool { access(path("data/README.md"), R_OK) == 0 }

  static func path(_ name: String) -> String {
    for up in ["", "/.."] {
      let parts = #filePath.split(separator: "/")
      let root = "/" + parts.dropLast(4).joined(separator: "/")
      let path = "\(root)\(up)/shared/\(name)"
      if access(path, R_OK) == 0 { return path }
    }
    return folder + "/" + name
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    guard let file = fopen(path(name), "rb") else { throw Missing(name: name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  struct Missing: Error { var name: String }
}
