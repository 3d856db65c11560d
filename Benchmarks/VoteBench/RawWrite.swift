import Glibc

/// What the disk alone needs to take a file of some size whole: a temporary
/// file, its sync, the rename, the sync of the folder.
struct RawWrite {
  let folder: String
  private let bytes: [UInt8]

  init(in folder: String, count: Int) {
    self.folder = folder
    bytes = [UInt8](repeating: UInt8(ascii: "x"), count: count)
  }

  func callAsFunction() {
    let temporary = folder + "/raw.new"
    let file = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    precondition(write(file, bytes, bytes.count) == bytes.count)
    precondition(fsync(file) == 0)
    precondition(rename(temporary, folder + "/raw") == 0)
    let names = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    precondition(fsync(names) == 0)
    close(names)
    close(file)
  }
}
