import Glibc

/// The calls that put bytes on a disk.
///
/// Tests put others in their place, which fail when they are told to.
struct DiskCalls {
  var write: (_ descriptor: Int32, UnsafeRawBufferPointer) -> Int = {
    Glibc.write($0, $1.baseAddress, $1.count)
  }
  /// Waits for what a log needs: its bytes and its length.
  var syncData: (_ descriptor: Int32) -> Int32 = { fdatasync($0) }
  /// Waits for everything: whole files and folders.
  var syncAll: (_ descriptor: Int32) -> Int32 = { fsync($0) }
  var truncate: (_ descriptor: Int32, _ length: Int) -> Int32 = {
    ftruncate($0, $1)
  }
  var rename: (_ old: String, _ new: String) -> Int32 = {
    Glibc.rename($0, $1)
  }
  var remove: (_ path: String) -> Int32 = { unlink($0) }
}

/// Makes a call until no signal interrupts it.
func uninterrupted<T: SignedInteger>(_ call: () -> T) -> T {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
