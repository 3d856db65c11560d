import Glibc

/// The folder beside the repository with the data that is shared: `../shared`
/// as seen from its root, or the same beside a folder further up.
let sharedFolder: String = {
  var parts = #filePath.split(separator: "/").dropLast(4)
  while !parts.isEmpty {
    let folder = "/" + parts.joined(separator: "/") + "/shared"
    if access(folder + "/data", R_OK) == 0 { return folder }
    parts.removeLast()
  }
  return "/shared"
}()

/// The names in a folder, sorted; none where it can't be read.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// All bytes of a file; nil where it can't be read.
func fileBytes(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count <= 0 { return count == 0 ? bytes : nil }
    bytes.append(contentsOf: buffer[..<count])
  }
}
