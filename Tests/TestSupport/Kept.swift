import Glibc

/// Texts that were looked at by a person and kept beside the tests.
public enum Kept {
  /// Why a text is not right: another one is kept, or none; nil where it is the
  /// same.
  ///
  /// `RECORD=1` keeps it in place of the other.
  public static func fault(of text: String, at path: String) -> String? {
    let path = Project.path(path)
    let kept = try? String(decoding: Project.bytes(path), as: UTF8.self)
    if kept == text { return nil }
    guard getenv("RECORD") != nil else {
      return "\(path) is not as kept. Is it right? RECORD=1 keeps it.\n\(text)"
    }
    do {
      try Project.write(text, to: path)
      return nil
    } catch {
      return "\(path) can't be written"
    }
  }
}
