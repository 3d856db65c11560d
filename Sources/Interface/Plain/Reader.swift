/// Remembers what was read, so that only what is new is read again.
public struct Reader: Sendable {
  /// Why a screen is read.
  public enum Occasion: Sendable {
    /// The person at this seat typed a line and waits for an answer.
    case line
    /// Something has come from outside.
    case change
    /// Time went by: a number that counts down is nothing new.
    case time
  }

  private var known: [Reading.Place: Reading] = [:]
  private var last: Reading?

  public init() {}

  /// Forgets all: the next screen is read whole.
  public mutating func forget() { self = Reader() }

  /// The lines to be said: first the notice, then the focus, then what else
  /// has changed; all of it where the screen is another one.
  public mutating func news(
    _ reading: Reading, after occasion: Occasion
  ) -> [String] {
    if last?.place.screen != reading.place.screen { known = [:] }
    defer {
      known[reading.place] = reading
      last = reading
    }
    // What lies over a screen is read whole whenever it comes anew.
    let isBack = reading.place.layer.isEmpty || last?.place == reading.place
    guard isBack || wasLeftBelow(reading), let before = known[reading.place]
    else { return whole(reading) }
    return changes(reading, since: before, after: occasion)
  }

  /// A form below the list for one of its fields is the same form afterwards.
  private func wasLeftBelow(_ reading: Reading) -> Bool {
    guard let last else { return false }
    return reading.place.layer.hasPrefix("form ")
      && last.place.layer.hasPrefix("list ")
      || reading.place.layer == "ballot"
        && ["check", "help", "giving up", "warning"].contains(last.place.layer)
  }

  private func whole(_ reading: Reading) -> [String] {
    let title = isTitleKnown(reading) ? "" : reading.title
    return ([title, reading.notice ?? "", reading.here ?? ""] + reading.lines)
      .filter { !$0.isEmpty }
  }

  private func changes(
    _ reading: Reading, since before: Reading, after occasion: Occasion
  ) -> [String] {
    let isAnswer = occasion == .line
    var news: [String] = []
    if let notice = reading.notice, isAnswer || notice != last?.notice {
      news.append(notice)
    }
    if !isTitleKnown(reading) { news.append(reading.title) }
    if let focus = reading.focus, let here = reading.here,
      isAnswer || key(of: focus, occasion) != key(of: before.focus, occasion)
    {
      news.append(here)
    }
    var old: [String: Int] = [:]
    for line in before.lines { old[key(of: line, occasion), default: 0] += 1 }
    for line in reading.lines {
      let key = key(of: line, occasion)
      if let count = old[key], count > 0 {
        old[key] = count - 1
      } else if line != reading.focus {
        news.append(line)
      }
    }
    return news
  }

  private func isTitleKnown(_ reading: Reading) -> Bool {
    last.map {
      $0.lastingTitle == reading.lastingTitle
        && $0.place.screen == reading.place.screen
    } ?? false
  }

  /// What has to differ for a line to be another one.
  private func key(of line: String?, _ occasion: Occasion) -> String {
    let line = line ?? ""
    return occasion == .time ? line.filter { !$0.isNumber } : line
  }
}
