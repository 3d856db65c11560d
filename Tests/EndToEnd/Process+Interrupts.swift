import Glibc

extension Process {
  /// Whether Ctrl-C waits there until it is asked for.
  var holdsInterrupts: Bool {
    let status = (try? Workplace.text("/proc/\(id)/status")) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }
    let mask = line.flatMap {
      UInt64($0.dropFirst(7).drop { $0 == "\t" }, radix: 16)
    }
    return (mask ?? 0) & 1 << (SIGINT - 1) != 0
  }
}
