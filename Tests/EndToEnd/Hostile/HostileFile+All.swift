import Glibc
import TestSupport

extension HostileFile {
  /// A gibibyte of disk is taken only where there is time for it; what is
  /// read whole takes more memory than it may in both cases.
  private static let large = Torture.isOn ? 1_024 : 128

  private static func filled(with byte: Character) -> HostileFile {
    HostileFile(
      name: "\(large) MiB of \(byte.isNewline ? "line ends" : "'\(byte)'")",
      codes: .data()
    ) { path in
      let piece = [UInt8](repeating: byte.asciiValue ?? 0, count: 1 << 20)
      try fill(path, piece, times: large)
    }
  }

  private static func million(
    _ name: String, _ piece: String, first: String = "", last: String = ""
  ) -> HostileFile {
    HostileFile(name: name, codes: .data()) { path in
      let text = first + String(repeating: piece, count: 1_000_000) + last
      try fill(path, Array(text.utf8))
    }
  }

  private static func short(_ name: String, _ bytes: [UInt8]) -> HostileFile {
    HostileFile(name: name, codes: .data(isShort: true)) {
      try fill($0, bytes)
    }
  }

  private static let longOnes = [
    HostileFile(name: "gibibyte of nothing", codes: .data()) { path in
      try fill(path, [])
      truncate(path, 1 << 30)
    },
    filled(with: "a"), filled(with: " "), filled(with: "["),
    filled(with: "\n"), filled(with: "\""), filled(with: ","),
    million("million brackets", "["),
    million("million brackets, a line each", "[\n"),
    million("million objects in each other", #"{"a":"#),
    million("array of a million", "1,", first: "[", last: "1]"),
    million("array of a million, as a line", "1,", first: "[", last: "1]\n"),
    million("million lines that are JSON", "{\"seq\":1}\n"),
    million("million columns", "c1,", last: "c\n1\n"),
  ]

  private static let shortOnes = [
    short("empty file", []),
    short("UTF-16 text", [0xff, 0xfe] + "text\nx\n".utf8.flatMap { [$0, 0] }),
    short(
      "PNG", [0x89] + Array("PNG\r\n\u{1a}\n\0\0\0\rIHDR".utf8) + [1, 2, 0xff]),
    short("gzip", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 4, 0, 0xff]),
  ]

  private static let others = [
    HostileFile(name: "program", codes: .data()) { path in
      let bytes = try Project.bytes(Workplace.program).prefix(1 << 20)
      try fill(path, Array(bytes))
    },
    HostileFile(
      name: "endless device", codes: .none, make: { _ in }, place: "/dev/zero"),
    HostileFile(
      name: "pipe that nobody writes to",
      codes: Codes(log: 66, check: 66, imported: 65, template: 65)
    ) { mkfifo($0, 0o600) },
    HostileFile(
      name: "link to itself",
      codes: Codes(
        log: 66, check: 66, aggregate: 66, imported: 66, template: 66)
    ) { symlink($0, $0) },
    HostileFile(
      name: "folder",
      codes: Codes(
        log: 66, check: 66, aggregate: 0, imported: 65, template: 66)
    ) { mkdir($0, 0o700) },
  ]

  static let all = longOnes + shortOnes + others
}
