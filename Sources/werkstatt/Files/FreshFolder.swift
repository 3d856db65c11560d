import Glibc

/// A new folder for its owner alone whose name begins so; nil where none can
/// be made, `errno` then says why.
func freshFolder(in folder: String, named beginning: String) -> String? {
  var template = Array("\(folder)/\(beginning)-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { return nil }
  return String(
    decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}
