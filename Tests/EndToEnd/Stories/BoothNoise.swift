import Glibc

/// What a terminal may send that no page of a booth waits for.
enum BoothNoise {
  /// Every byte once, those first that end no entry.
  static let bytes: [UInt8] = {
    let all = Array(UInt8.min...UInt8.max)
    let last: Set<UInt8> = [0x0A, 0x0D, 0x1B]
    return all.filter { !last.contains($0) } + last.sorted()
  }()

  /// The common sequences: keys, mice, focus, pastes, answers of terminals,
  /// torn ones.
  static let sequences: [UInt8] = [
    "\u{1b}[A", "\u{1b}[B", "\u{1b}[C", "\u{1b}[D", "\u{1b}OA", "\u{1b}OH",
    "\u{1b}[H", "\u{1b}[F", "\u{1b}[1~", "\u{1b}[2~", "\u{1b}[3~",
    "\u{1b}[4~", "\u{1b}[5~", "\u{1b}[6~", "\u{1b}OP", "\u{1b}OQ",
    "\u{1b}OR", "\u{1b}OS", "\u{1b}[15~", "\u{1b}[24~", "\u{1b}[1;5C",
    "\u{1b}[1;2P", "\u{1b}[Z", "\u{1b}[I", "\u{1b}[O", "\u{1b}[200~q\n",
    "\u{1b}[201~", "\u{1b}[<0;5;5M", "\u{1b}[<0;5;5m", "\u{1b}[<64;5;5M",
    "\u{1b}[M !!", "\u{1b}]0;Titel\u{7}", "\u{1b}]52;c;cQ==\u{1b}\\",
    "\u{1b}P+q544e\u{1b}\\", "\u{1b}[?1;2c", "\u{1b}[24;80R",
    "\u{1b}[999999999;1H", "\u{1b}[<999999;1;1M", "\u{1b}[", "\u{1b}]",
    "\u{1b}\u{1b}", "\u{1b}q", "\u{1b}:", "\u{1a}", "\u{3}", "\u{1c}",
  ].flatMap { Array($0.utf8) }

  /// Sends bytes to a terminal as they are.
  static func send(_ bytes: [UInt8], to seat: Seat) throws {
    let path = "\(seat.tmux.place.path)/noise"
    guard let file = fopen(path, "w") else {
      throw Process.Failure(code: errno)
    }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      throw Process.Failure(code: errno)
    }
    try seat.tmux.call("load-buffer", path)
    try seat.tmux.call("paste-buffer", "-r", "-t", seat.name)
  }
}
