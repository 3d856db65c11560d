import Aggregation
import ArgumentParser
import Interface
import Workshop

/// The days on which the sessions that are asked for began.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only sessions of this day or later.", valueName: "day"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Only sessions of this day or earlier.", valueName: "day"))
  var until: String?

  var days: Aggregate.Days { Aggregate.Days(since: since, until: until) }

  func validate() throws {
    for day in [since, until].compactMap(\.self) where !isDay(day) {
      throw ValidationError(Catalogue.current("usage.badDay", ["day": day]))
    }
    if let since, let until, until < since {
      throw ValidationError(
        Catalogue.current("usage.noDays", ["since": since, "until": until]))
    }
  }

  private func isDay(_ text: String) -> Bool {
    Timestamp("\(text)T00:00:00.000Z") != nil
  }
}
