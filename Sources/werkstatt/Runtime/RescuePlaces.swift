import Glibc
import SessionLog

/// Where a session is written whole when its own disk fails.
enum RescuePlaces {
  /// The machine's memory, which holds it until it is switched off.
  static let memory = "/dev/shm"

  /// Folders in the order of trying: sticks and disks that are plugged in,
  /// then other devices than the folder's, then its own; the memory last.
  static func all(otherThan folder: String) -> [String] {
    let own = device(of: folder)
    let usual =
      [environmentValue("HOME"), environmentValue("TMPDIR")]
      .compactMap { $0 } + ["/var/tmp", "/tmp"]
    let places = pluggedIn + usual
    return places.filter { device(of: $0) != own }
      + usual.filter { device(of: $0) == own } + [memory]
  }

  /// What desktops mount for this account.
  private static var pluggedIn: [String] {
    guard let entry = getpwuid(getuid()) else { return [] }
    let account = String(cString: entry.pointee.pw_name)
    return ["/media/\(account)", "/run/media/\(account)"].flatMap { parent in
      let names = (try? SessionFolder(parent).files()) ?? []
      return names.filter { !$0.hasPrefix(".") }.sorted()
        .map { "\(parent)/\($0)" }
    }
  }

  private static func device(of folder: String) -> UInt64? {
    var status = stat()
    return stat(folder, &status) == 0 ? UInt64(status.st_dev) : nil
  }
}
