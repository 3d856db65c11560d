import Glibc
import Testing

/// The laptop with the sessions: an account that owns them, and sshd as the
/// manual has it.
///
/// Nothing of this machine's accounts is changed.
final class Host {
  /// The account; nobody has that number here.
  private static let user = 61_234
  private let room: BoothRoom
  private let server: Process

  /// Where the client's files are: keys and configuration.
  private var stick: String { room.tmux.place.path }
  private var home: String { room.place.path }

  init(of room: BoothRoom, on wire: Wire, _ page: ManualPage) throws {
    self.room = room
    let place = room.tmux.place
    try Self.makeKeys(in: place)
    try Self.admitKeys(to: room, page)
    try Tools.shell(
      """
      chown -R \(Self.user):\(Self.user) '\(room.place.path)'
      { cat /etc/passwd; echo 'moderation:x:\(Self.user):\(Self.user)::\
      \(room.place.path):/bin/sh'; } > '\(place.path)/passwd'
      { cat /etc/shadow; echo 'moderation:*:::::::'; } > '\(place.path)/shadow'
      """)
    _ = try place.write(
      "sshd", try page.file("ListenAddress") + Self.debian(place.path))
    let words = wire.on(.host).split(separator: " ").map(String.init)
    server = try Process(
      words[0], words.dropFirst() + ["sh", "-c", Self.serve(place.path)],
      language: "C", output: "\(place.path)/.sshd-out",
      errors: "\(place.path)/.sshd")
    try waitForServer()
  }

  deinit {
    kill(server.id, SIGKILL)
    _ = try? server.end()
  }

  /// The kinds of keys on the page, and the host's own.
  private static func makeKeys(in place: Workplace) throws {
    for key in ["vote", "write", "present", "host"] {
      try Tools.shell(
        "ssh-keygen -q -t ed25519 -N '' -C \(key) -f '\(place.path)/kiez-\(key)'"
      )
    }
  }

  /// Writes `authorized_keys`: each line of the page with the key that it
  /// names.
  private static func admitKeys(
    to room: BoothRoom, _ page: ManualPage
  ) throws {
    mkdir("\(room.place.path)/.ssh", 0o700)
    mkdir("\(room.place.path)/bin", 0o755)
    try Tools.shell(
      "install -m 755 '\(Workplace.program)' '\(room.place.path)/bin/werkstatt'"
    )
    let lines = try page.file("restrict,pty").split(separator: "\n")
    let keys = try lines.map { line in
      let kind = try #require(line.split(separator: " ").last)
      let key = try Workplace.text("\(room.tmux.place.path)/kiez-\(kind).pub")
      return line.prefix { $0 != "…" }.replacing(
        "kiez\"", with: "\(BoothRoom.name) --sessions \(room.place.path)\""
      ).replacing("ssh-ed25519 AAAA", with: key)
    }
    _ = try room.place.write(".ssh/authorized_keys", keys.joined())
  }

  /// What Debian has in its own configuration, for files of our own.
  private static func debian(_ place: String) -> String {
    """
    HostKey \(place)/kiez-host
    KbdInteractiveAuthentication no
    AcceptEnv LANG LC_*
    PidFile none
    Subsystem sftp /usr/lib/openssh/sftp-server

    """
  }

  /// Only this server sees the account, the program in its path and an empty
  /// `/run`: `ip netns exec` gives it mounts of its own.
  private static func serve(_ place: String) -> String {
    """
    \(Tools.path)
    mount --bind '\(place)/passwd' /etc/passwd &&
    mount --bind '\(place)/shadow' /etc/shadow &&
    mount -t tmpfs run /run && mkdir /run/sshd &&
    mount -t tmpfs log /var/log &&
    mount --bind "$(getent passwd moderation | cut -d: -f6)/bin" /usr/local/bin &&
    exec /usr/sbin/sshd -D -e -f '\(place)/sshd'
    """
  }

  private func waitForServer() throws {
    let end = ContinuousClock.now + .seconds(20)
    while true {
      let said = try Workplace.text("\(stick)/.sshd")
      if said.contains("Server listening on 10.0.0.1") { return }
      try #require(ContinuousClock.now < end, "\(said)")
      // It needs the processor, too.
      usleep(5_000)
    }
  }

  /// A command as the account that owns the sessions.
  func asOwner(_ command: String) -> String {
    "setpriv --reuid \(Self.user) --regid \(Self.user) --clear-groups "
      + "'\(home)/bin/werkstatt' \(command) --sessions '\(home)'"
  }
}
