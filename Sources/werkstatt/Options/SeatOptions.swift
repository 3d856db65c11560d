import ArgumentParser
import Terminal

/// What every seat takes.
struct SeatOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "The colours: dark, light, high-contrast or mono.")
  var theme: Palette?

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(
    help: "Line by line, for screen readers (always where TERM is dumb).")
  var plain = false

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
