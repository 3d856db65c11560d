import Glibc
import SessionLog

/// A new folder for its owner alone whose name begins so; nil where none can
/// be made, `errno` then says why.
func freshFolder(in folder: String, named beginning: String) -> String? {
  var template = Array("\(folder)/\(beginning)-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { return nil }
  return String(
    decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Takes a folder of ours away, with all that is in it; links are not followed.
func removeFolder(_ folder: String) {
  let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  let descriptor = open(folder, flags)
  guard descriptor >= 0 else { return }
  guard let stream = fdopendir(descriptor) else {
    close(descriptor)
    return
  }
  while let entry = readdir(stream) {
    let name = entry.name
    if name == "." || name == ".." { continue }
    let path = "\(folder)/\(name)"
    if unlink(path) != 0 { removeFolder(path) }
  }
  closedir(stream)
  rmdir(folder)
}
