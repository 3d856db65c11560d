import Surface
import Workshop

extension Scene {
  mutating func ranking(_ ranking: Ranking, _ model: Model, in rect: Rect) {
    let words = model.words
    let hasFocus = model.review.part == .ranking
    canvas.box(rect, style: Style(hasFocus ? .focus : .border))
    let inside = rect.inset(by: 1)
    let columns = RankingColumns(ranking, words, in: inside)
    headings(columns, words, in: rect)
    let bar = GroupBar(mostDots: ranking.mostDots, width: columns.bar.count)
    rankingFoot(bar, ranking, model, in: rect)
    let results = model.listed(in: ranking)
    if results.isEmpty {
      text(words("list.nothing"), in: inside.inset(by: 1), style: Style(.muted))
      return
    }
    let list = RankingList(
      count: results.count, focus: model.reviewPlace(in: results),
      height: inside.height, isStacked: columns.isStacked)
    for (index, row) in list.rows(in: inside) {
      rankingRow(
        results[index], columns, bar, model,
        hasFocus: index == list.focus, in: row)
    }
    if list.window.upperBound < results.count, let last = inside.lines.last {
      more(
        results.count - list.window.upperBound + list.hiddenByMore, words,
        in: last)
    }
  }

  private mutating func headings(
    _ columns: RankingColumns, _ words: Wording, in rect: Rect
  ) {
    let style = Style(.title)
    let titles = [
      (words("review.rank"), rect.x + 1),
      (words("review.idea"), columns.text.lowerBound - 1),
    ]
    for (title, x) in titles {
      canvas.put(" \(title) ", at: Point(x: x, y: rect.y), style: style)
    }
    if !columns.isStacked {
      canvas.putTruncated(
        " \(words("review.byGroup")) ",
        at: Point(x: columns.bar.lowerBound - 1, y: rect.y), style: style,
        width: columns.bar.count + 1)
    }
    for figure in columns.figures {
      let x = figure.end - figure.heading.displayWidth - 1
      canvas.put(
        " \(figure.heading) ", at: Point(x: x, y: rect.y), style: style)
    }
  }

  /// In the lower edge: what a letter is, what the order is, what is seen.
  private mutating func rankingFoot(
    _ bar: GroupBar, _ ranking: Ranking, _ model: Model, in rect: Rect
  ) {
    let words = model.words
    let unit = words("review.unit", ["dots": bar.unit(words)])
    let notes = [
      words("review.sorted.\(model.review.order.rawValue)"),
      model.unveiled(ranking),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    let y = rect.maxY - 1
    var x = rect.x + 2
    for text in [notes, unit] where x + text.displayWidth + 3 <= rect.maxX {
      x += canvas.put(" \(text) ", at: Point(x: x, y: y), style: Style(.muted))
      x += 1
    }
  }

  private mutating func rankingRow(
    _ result: Tally.Result, _ columns: RankingColumns, _ bar: GroupBar,
    _ model: Model, hasFocus: Bool, in rect: Rect
  ) {
    let style = hasFocus ? Style(.focus, bold: true) : .text
    if hasFocus {
      canvas.fill(rect, style)
      cursor = rect.origin
      for row in rect.lines { canvas.put("▌", at: row.origin, style: style) }
    }
    let x = rect.x + 1
    right(String(result.rank), endingAt: x + columns.rank, rect.y, style)
    if result.isTied {
      canvas.put(
        "=", at: Point(x: x + columns.rank + 1, y: rect.y), style: style)
    }
    right(
      String(result.idea.number),
      endingAt: columns.text.lowerBound - 1, rect.y, style)

    let letters = bar.letters(model.session.shares(of: result))
    let verdict = Verdict(
      result, columns, model.words, bar: letters.count, in: rect)
    let idea = model.session[result.idea]
    let lines = columns.isStacked ? rect.height - 1 : rect.height
    let area = Rect(
      x: columns.text.lowerBound, y: rect.y,
      width: columns.text.count - verdict.roomInText, height: max(1, lines))
    text(idea.map(model.line(of:)) ?? "", in: area, style: style)

    let y = columns.isStacked ? rect.maxY - 1 : rect.y
    canvas.put(
      letters, at: Point(x: columns.bar.lowerBound, y: y),
      style: hasFocus ? style : Style(.group), maxWidth: columns.bar.count)
    for figure in columns.figures {
      right(
        String(result[keyPath: figure.value]), endingAt: figure.end, y, style)
    }
    canvas.putTruncated(
      verdict.text, at: verdict.point,
      style: hasFocus || !result.isDisputed ? style : Style(.warning),
      width: verdict.width)
  }
}

/// Agreement and dispute of a row: under the bar, behind it, or, where
/// neither has room, at the end of the text.
private struct Verdict {
  let text: String
  let point: Point
  let width: Int
  /// The columns that it takes from the text.
  let roomInText: Int

  init(
    _ result: Tally.Result, _ columns: RankingColumns, _ words: Wording,
    bar: Int, in rect: Rect
  ) {
    let disputed = result.isDisputed ? words("review.disputed") : ""
    if !columns.isStacked, rect.height > 1 {
      let consensus = result.consensus.map {
        words("review.consensus", ["value": words.decimal($0)])
      }
      text = [consensus ?? "", disputed].filter { !$0.isEmpty }
        .joined(separator: " · ")
      point = Point(x: columns.bar.lowerBound, y: rect.y + 1)
      width = columns.bar.count
      roomInText = 0
      return
    }
    text = disputed
    width = disputed.displayWidth
    let fits = columns.bar.count - bar >= width + 2
    roomInText = fits || disputed.isEmpty ? 0 : width + 1
    point =
      fits
      ? Point(
        x: columns.bar.lowerBound + bar + 2,
        y: columns.isStacked ? rect.maxY - 1 : rect.y)
      : Point(x: columns.text.upperBound - width, y: rect.y)
  }
}
