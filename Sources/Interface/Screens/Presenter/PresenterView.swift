import Surface
import Workshop

extension Scene {
  /// Black, whatever the terminal's own background is.
  mutating func black() {
    canvas.fill(bounds, Style(.black))
  }

  /// The projector's screen: few things, large, none of them dim.
  mutating func presenter(_ model: Model) {
    let rect = bounds.inset(
      horizontally: bounds.width >= Layout.twoColumns ? 2 : 1,
      vertically: bounds.height >= 18 ? 1 : 0)
    let content = presenterHead(model, in: rect)
    switch model.stagedPhase {
    case .checkIn: presentArrival(model, in: content)
    case .ideate: presentIdeas(model, in: content)
    case .cluster: presentBoard(model, in: content)
    case .vote: presentVote(model, in: content)
    case .review: presentPlaces(model, in: content)
    case .commit: presentMeasures(model, in: content)
    case .close: presentEnd(model, in: content)
    }
    if let notice = model.notice {
      self.notice(notice, above: bounds.rows(bottom: 0).bottom)
    }
  }

  /// Question and phase at the left, the clock at the right; returns what is
  /// left below.
  private mutating func presenterHead(_ model: Model, in rect: Rect) -> Rect {
    let clock = model.stagedPhase == .close ? nil : model.clockDigits
    let scale = model.scale(rect.width >= 70 ? 2 : 1)
    let width = clock.map { BlockText.width($0.digits, scale: scale) + 3 } ?? 0
    let (left, right) = rect.columns(right: width)
    let question = Wrapping.wrap(model.session.question, width: left.width)
    let shown = question.prefix(clock == nil && rect.height < 20 ? 2 : 3)
    let used = text(
      model.session.question, in: left.rows(top: shown.count).top,
      style: Style(.title, bold: true))
    let phase = left.rows(top: used).rest.rows(top: 1).top
    canvas.putTruncated(
      model.phaseLine, at: phase.origin, style: Style(.accent, bold: true),
      width: phase.width)
    guard let clock else { return rect.rows(top: used + 2).rest }
    let style = Style(clock.isOver ? .warning : .text, bold: true)
    for (row, line) in zip(
      right.lines, BlockText.rows(clock.digits, scale: scale))
    {
      canvas.put(line, at: Point(x: row.x + 3, y: row.y), style: style)
    }
    return rect.rows(top: max(used + 1, BlockText.height) + 1).rest
  }
}

extension Model {
  /// `3 ORDNEN · 32 da`.
  fileprivate var phaseLine: String {
    let phase = stagedPhase
    let place = (Phase.allCases.firstIndex(of: phase) ?? 0) + 1
    let name = words("phase.\(phase.rawValue)").uppercased()
    let count = session.peopleHere.count
    let here = count > 0 ? " · " + words("title.here", ["count": count]) : ""
    return "\(place) \(name)\(here)"
  }
}
