import Glibc
import SessionLog
import Testing

@Suite("The PIN at a terminal")
struct PINTests {
  @Test("Typed twice it is set, without a trace on the screen")
  func set() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let run = try Typing(["1234", "1234"], "pin", "a", in: place)
    #expect(run.code == 0)
    #expect(!run.screen.contains("1234"))
    var roster = try LogWriter(opening: "\(place.path)/a.jsonl").roster()
    #expect(roster.tryPIN("1234", at: .now()) == .right)
  }

  @Test("Two different entries, and one that is no PIN, change nothing")
  func refused() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    #expect(try Typing(["1234", "1235"], "pin", "a", in: place).code == 65)
    #expect(try Typing(["12a4"], "pin", "a", in: place).code == 65)
    #expect(try Typing(["12\u{3}"], "pin", "a", in: place).code == 130)
    let roster = try LogWriter(opening: "\(place.path)/a.jsonl").roster()
    #expect(roster.pin == nil)
  }
}

/// The program in a terminal: each answer is typed when the next prompt is
/// there.
private struct Typing {
  var code: Int32
  var screen = ""

  /// TIOCSPTLCK and TIOCGPTN, which Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(
    _ answers: [String], _ arguments: String..., in place: Workplace
  ) throws {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0, ioctl(terminal, Self.setLock, &lock) == 0,
      ioctl(terminal, Self.getNumber, &number) == 0
    else { throw Process.Failure(code: errno) }
    let path = "/dev/pts/\(number)"
    let input = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    let process = try Process(
      Workplace.program, arguments + ["--sessions", place.path],
      language: "en_GB", input: input, output: path, errors: path)
    var rest = answers[...]
    close(input)
    while let chunk = Self.read(terminal) {
      screen += chunk
      if chunk.hasSuffix(": "), let answer = rest.popFirst() {
        let keys = answer + (answer.hasSuffix("\u{3}") ? "" : "\r")
        _ = write(terminal, keys, keys.utf8.count)
      }
    }
    // Whoever waits for one more answer leaves with its terminal.
    close(terminal)
    code = try process.end()
  }

  /// How long a prompt may take, in milliseconds; the program then waits for
  /// an answer to something else.
  private static let patience: Int32 = 20_000

  /// What came to the screen; nil when the program is gone or says nothing.
  private static func read(_ terminal: Int32) -> String? {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, patience) == 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
