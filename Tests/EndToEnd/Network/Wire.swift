import Glibc
import Testing

/// Laptops at a switch, each in a network namespace of its own: nothing of
/// this machine's network is in reach of them, nor they of it.
final class Wire {
  /// Those at the switch, the one with the sessions first.
  enum Laptop: String, CaseIterable { case host, left, right }

  private static let hub = "switch"

  /// What the names of the namespaces begin with: no other test has the same.
  private let prefix: String

  /// Named after a folder that is only there for one test.
  init(for place: Workplace) throws {
    prefix = "werkstatt-\(place.path.suffix(6))"
    try Tools.shell("ip netns add \(space(Self.hub))")
    try inSwitch("link add bridge type bridge")
    try inSwitch("link set bridge up")
    for (index, laptop) in Laptop.allCases.enumerated() {
      try connect(laptop, "10.0.0.\(index + 1)/24")
    }
  }

  deinit {
    for name in [Self.hub] + Laptop.allCases.map(\.rawValue) {
      let space = space(name)
      try? Tools.shell(
        "ip netns pids \(space) | xargs -r kill -9; ip netns del \(space)")
    }
  }

  private func connect(_ laptop: Laptop, _ address: String) throws {
    let space = space(laptop.rawValue)
    try Tools.shell("ip netns add \(space)")
    try inSwitch("link add \(laptop) type veth peer name cable netns \(space)")
    try inSwitch("link set \(laptop) master bridge up")
    try Tools.shell("ip -n \(space) addr add \(address) dev cable")
    try Tools.shell("ip -n \(space) link set cable up")
  }

  private func inSwitch(_ words: String) throws {
    try Tools.shell("ip -n \(space(Self.hub)) \(words)")
  }

  /// Takes a laptop's cable out of the switch.
  func pull(_ laptop: Laptop) throws {
    try inSwitch("link set \(laptop) down")
  }

  /// Puts it in again.
  func plug(_ laptop: Laptop) throws { try inSwitch("link set \(laptop) up") }

  /// What stands before a command that is to run on a laptop.
  func on(_ laptop: Laptop) -> String {
    "\(Self.ip) netns exec \(space(laptop.rawValue))"
  }

  /// The program that makes networks; tmux' shells have no path to it.
  static let ip = Tools.find("ip") ?? "ip"

  private func space(_ name: String) -> String { "\(prefix)-\(name)" }
}

extension Wire {
  /// What is missing here for such a network; empty where nothing is.
  static let missing: [String] = {
    if getuid() != 0 { return ["root"] }
    let tools = Tools.missing(
      "ip", "mount", "setpriv", "sftp", "ssh", "ssh-keygen", "sshd", "tmux")
    let isAllowed = tools.isEmpty && canJoin
    return tools.isEmpty && !isAllowed ? ["network namespaces"] : tools
  }()

  private static var canJoin: Bool {
    guard let place = try? Workplace() else { return false }
    return (try? Wire(for: place)) != nil
  }

  /// For tests that can't do without it.
  static let isMissing = Comment(
    rawValue:
      "no laptops are joined: \(missing.joined(separator: ", ")) missing")
}
