import Surface
import Workshop

extension Scene {
  /// The session │ the phases │ the clock │ people here │ saved.
  mutating func titleBar(_ model: Model, in rect: Rect) {
    let style = Style(.banner)
    canvas.fill(rect, style)
    let right = model.titleStatus(width: rect.width)
    let rightWidth = right.displayWidth
    let left = rect.columns(right: rightWidth + 3).rest
    var x = left.x + 1
    let phases = model.titlePhases(width: rect.width)
    let phasesWidth = phases.map { $0.text.displayWidth }.reduce(0, +)
    let name = model.screen == .chooser ? "Werkstatt" : model.session.title
    let room = left.width - phasesWidth - (phases.isEmpty ? 1 : 4)
    if room >= 6 {
      x += canvas.putTruncated(
        name, at: Point(x: x, y: rect.y), style: Style(.banner, bold: true),
        width: room)
      if !phases.isEmpty {
        x += canvas.put(" │ ", at: Point(x: x, y: rect.y), style: style)
      }
    }
    for phase in phases {
      x += canvas.putTruncated(
        phase.text, at: Point(x: x, y: rect.y),
        style: Style(.banner, bold: phase.isCurrent), width: left.maxX - x)
    }
    canvas.put(
      right, at: Point(x: rect.maxX - rightWidth - 1, y: rect.y), style: style)
  }
}

extension Model {
  /// The phases around the current one: `2 Ideen ▸ 3 ORDNEN ▸ 4 Abstimmen`.
  fileprivate func titlePhases(
    width: Int
  ) -> [(text: String, isCurrent: Bool)] {
    guard screen != .chooser else { return [] }
    let phases = Phase.allCases
    let current = phases.firstIndex(of: session.phase) ?? 0
    let around = width >= 100 ? 1 : 0
    let first = max(0, current - around)
    let last = min(phases.count - 1, current + around)
    return (first...last).map { index in
      let name = words("phase.\(phases[index].rawValue)")
      let isCurrent = index == current
      let text = "\(index + 1) \(isCurrent ? name.uppercased() : name)"
      return ((index > first ? " ▸ " : "") + text, isCurrent)
    }
  }

  /// Clock, people and whether all is on disk.
  fileprivate func titleStatus(width: Int) -> String {
    guard screen != .chooser else { return "" }
    var parts: [String] = []
    if let clock { parts.append(clock) }
    let here = session.peopleHere.count
    if width >= Layout.twoColumns {
      parts.append(words("title.here", ["count": here]))
      parts.append(savingWord)
    } else {
      parts.append(String(here))
      if saving != .saved { parts.append(savingWord) }
    }
    return parts.joined(separator: " │ ")
  }

  /// Whether all is on disk.
  var savingWord: String {
    switch saving {
    case .saved: words("title.saved")
    case .saving: words("title.saving")
    case .readOnly: words("title.readOnly")
    }
  }

  /// What the timer shows: `noch 7:41`, or how long it is over.
  var clock: String? {
    clockDigits.map { clock in
      words(
        clock.isOver ? "title.over" : "title.left", ["time": clock.digits])
    }
  }

  /// Minutes and seconds until the timer's end, or past it.
  var clockDigits: (digits: String, isOver: Bool)? {
    guard let timer = session.timer else { return nil }
    let left = timer.endsAt.milliseconds - clockJump - now.milliseconds
    // Started seconds count whole, so that it begins at its full minutes.
    let seconds = (left.magnitude + (left > 0 ? 999 : 0)) / 1000
    let digits =
      "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    return (digits, left <= 0)
  }
}
