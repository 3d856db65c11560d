import ArgumentParser
import Terminal

/// What every seat takes.
struct SeatOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "The colours: dark, light, high-contrast or mono.")
  var theme: Palette?

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  /// The terminal as it is asked for.
  var screen: ScreenOptions {
    ScreenOptions(
      palette: common.noColor ? .mono : theme, mouse: !noMouse,
      crashMessage: Catalogue.current("error.crash") + "\n")
  }
}

extension Palette: ExpressibleByArgument {}
