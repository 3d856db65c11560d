import ArgumentParser
import Interface
import Terminal

/// What every seat takes.
struct SeatOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "The colours: dark, light, high-contrast or mono.")
  var theme: Palette?

  @Option(
    help: ArgumentHelp(
      "Minutes (1 to 10) after which the booth asks if anybody is there.",
      valueName: "minutes"))
  var idle = 3

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(
    help: "Line by line, for screen readers (always where TERM is dumb).")
  var plain = false

  func validate() throws {
    guard BoothPatience.minutes.contains(idle) else {
      throw ValidationError(
        Catalogue.current("usage.idle", ["minutes": idle]))
    }
  }

  /// Whether the seat runs line by line.
  var isPlain: Bool { plain || environmentValue("TERM") == "dumb" }

  /// The terminal as it is asked for.
  var screen: ScreenOptions {
    ScreenOptions(
      palette: common.noColor ? .mono : theme, mouse: !noMouse,
      crashMessage: Catalogue.current("error.crash") + "\n")
  }
}

extension Palette: ExpressibleByArgument {}
