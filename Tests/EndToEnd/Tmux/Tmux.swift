import Glibc
import Testing

/// A tmux server of its own, gone with this value: the terminals that people
/// sit at.
final class Tmux {
  /// Where tmux is; nil where it is not installed.
  static let program: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux"]
    .first { path in access(path, X_OK) == 0 }
  /// For suites that can't do without it.
  static let isMissing: Comment = "tmux is not installed: no stories here"

  /// What the server needs lies apart from the sessions, where the program
  /// would see it change.
  let place: Workplace
  /// Stays as long as somebody sits there.
  private let sessions: Workplace
  private let language: String

  /// A server whose terminals say that they are `term`.
  init(
    on sessions: Workplace, language: String = "de_DE",
    term: String = "tmux-256color"
  ) throws {
    place = try Workplace()
    self.sessions = sessions
    self.language = language
    mkdir("\(place.path)/bin", 0o700)
    symlink(Workplace.program, "\(place.path)/bin/werkstatt")
    let shell = try place.write(
      "shell",
      """
      PS1='\(Seat.prompt) '
      PATH='\(place.path)/bin':/usr/bin:/bin
      # Of a debug build, after a crash, Swift's would ask for keys here.
      export SWIFT_BACKTRACE=enable=no
      export HOME='\(place.path)' WERKSTATT_SESSIONS='\(sessions.path)'

      """)
    _ = try place.write(
      "tmux.conf",
      """
      # Else the server may end with one terminal just as another begins.
      set -s exit-empty off
      set -g status off
      set -s escape-time 0
      set -g default-terminal \(term)
      set-environment -g ENV '\(shell)'

      """)
  }

  deinit { _ = try? call("kill-server") }

  /// A new terminal with a shell in it.
  func seat(
    _ name: String, width: Int = 120, height: Int = 40
  ) throws -> Seat {
    try call(
      "new-session", "-d", "-s", name, "-x", "\(width)", "-y", "\(height)",
      "exec /bin/sh -i")
    let seat = Seat(tmux: self, name: name)
    try seat.waitFor(Seat.prompt)
    return seat
  }

  /// Gives the server a command; what it answered.
  @discardableResult
  func call(_ words: String...) throws -> String {
    let output = "\(place.path)/.tmux-out"
    let process = try Process(
      Self.program ?? "tmux",
      ["-u", "-S", "\(place.path)/.tmux", "-f", "\(place.path)/tmux.conf"]
        + words,
      language: language, output: output, errors: "\(place.path)/.tmux-err")
    guard try process.end() == 0 else {
      throw Refused(
        words: words, why: try Workplace.text("\(place.path)/.tmux-err"))
    }
    return try Workplace.text(output)
  }

  struct Refused: Error {
    var words: [String]
    var why: String
  }
}
