import CTerminal

/// What a crash writes, since it can't ask curses any more.
enum Restoring {
  static func bytes(_ type: TerminalType) -> String {
    var bytes = type.synchronizesOutput ? Sequences.endUpdate : ""
    if type.takesSequences {
      bytes += Sequences.leavePastes + Sequences.leaveMouse
    }
    for name in ["sgr0", "op", "rmkx", "cnorm"] {
      bytes += capability(name) ?? ""
    }
    // Without an alternate screen the message gets a line of its own.
    return bytes + (capability("rmcup") ?? "\r\n")
  }

  /// A capability without the pauses (`$<50>`) that only old printers need.
  private static func capability(_ name: String) -> String? {
    guard let text = ct_capability(name).map({ String(cString: $0) }) else {
      return nil
    }
    var plain = ""
    var rest = text[...]
    while let character = rest.first {
      if rest.hasPrefix("$<"), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(character)
        rest.removeFirst()
      }
    }
    return plain
  }
}
