import Surface
import Workshop

extension Scene {
  /// The places one by one, the last first; in the end the whole ranking.
  mutating func presentPlaces(_ model: Model, in rect: Rect) {
    guard let round = model.stagedRound else {
      text(
        model.words("presenter.noResults"), in: rect,
        style: Style(.text, bold: true))
      return
    }
    let tally = model.session.tally(of: round)
    let unveiling = Unveiling(tally)
    let revealed = model.stagedReveal
    if unveiling.isOver(after: revealed) {
      placeList(tally.results, model, in: rect)
    } else if let place = unveiling.place(after: revealed) {
      let rest = largePlace(place, model, in: rect)
      let before = unveiling.seen(after: revealed).dropFirst().flatMap { $0 }
      placeList(Array(before), model, in: rest)
    } else {
      text(
        model.words(
          "presenter.placesSoon",
          ["ballots": tally.ballots, "ideas": tally.results.count]),
        in: rect, style: Style(.text, bold: true))
    }
  }

  /// The place that is new: its number large, its ideas in full; returns what
  /// is left below.
  private mutating func largePlace(
    _ place: [Tally.Result], _ model: Model, in rect: Rect
  ) -> Rect {
    let rank = String(place.first?.rank ?? 0)
    for (row, line) in zip(
      rect.lines, BlockText.rows(rank, scale: model.scale(2)))
    {
      canvas.put(line, at: row.origin, style: Style(.accent, bold: true))
    }
    let width = BlockText.width(rank, scale: model.scale(2)) + 3
    var area = rect.columns(left: width).rest
    let lines = max(1, 4 / max(1, place.count))
    for result in place where area.height > 0 {
      guard let idea = model.session[result.idea] else { continue }
      let used = text(
        "\(result.idea.number)  \(model.line(of: idea))",
        in: area.rows(top: lines).top, style: Style(.text, bold: true))
      area = area.rows(top: used).rest
    }
    if let first = place.first {
      let used = text(
        model.figures(of: first),
        in: area.rows(top: 1).top, style: Style(.accent))
      area = area.rows(top: used).rest
    }
    let used = max(BlockText.height, area.y - rect.y)
    return rect.rows(top: used + 1).rest
  }

  /// Places in lines, as many as there is room for.
  private mutating func placeList(
    _ results: [Tally.Result], _ model: Model, in rect: Rect
  ) {
    let fits = results.count <= rect.height
    let shown = results.prefix(fits ? rect.height : max(0, rect.height - 1))
    for (row, result) in zip(rect.lines, shown) {
      let rank = String(result.rank).leading(to: 2)
      let tie = result.isTied ? "=" : " "
      let number = String(result.idea.number).leading(to: 4)
      let idea = model.session[result.idea]
      canvas.put("\(rank) \(tie)", at: row.origin, style: Style(.accent))
      line(
        "\(number)  \(idea.map(model.line(of:)) ?? "")",
        model.balance(of: result),
        in: row.columns(left: 4).rest, rightStyle: Style(.text, bold: true))
    }
    if !fits, let last = rect.lines.last {
      canvas.putTruncated(
        model.words("list.more", ["count": results.count - shown.count]),
        at: last.origin, width: last.width)
    }
  }
}

extension Model {
  /// `8 − 15`: the dots for, and those against where there are any.
  fileprivate func balance(of result: Tally.Result) -> String {
    let against = result.against > 0 ? " − \(result.against)" : ""
    return "\(result.dots)\(against)"
  }

  fileprivate func figures(of result: Tally.Result) -> String {
    let sentence = words(
      "presenter.dots", ["dots": result.dots, "voters": result.voters])
    if result.against == 0 { return sentence }
    return sentence + ", "
      + words("review.againstCount", ["count": result.against])
  }
}
