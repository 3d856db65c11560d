/// What the name in TERM tells beyond its description.
struct TerminalType: Hashable, Sendable {
  let name: String

  /// The name without what follows its first dash: `screen-256color` is a
  /// screen.
  private var family: Substring { name.prefix { $0 != "-" } }

  /// Whether an update may be put between marks that keep it from tearing;
  /// these families would show the marks or do worse.
  var synchronizesOutput: Bool {
    !["linux", "dumb", "screen"].contains(family)
  }

  /// Whether ESC sequences may be written that its description doesn't name.
  var takesSequences: Bool { family != "dumb" }

  /// Whether a paste can't be told from typing by its brackets, so that only
  /// its pace tells.
  ///
  /// tmux brackets also where it calls itself a screen.
  func needsBursts(inTmux: Bool) -> Bool {
    let bare = ["linux", "dumb", "screen", "ansi", "vt52", "sun", "cons25"]
    if family == "screen", inTmux { return false }
    return bare.contains(String(family)) || family.hasPrefix("vt1")
      || family.hasPrefix("vt2")
  }
}
