import Surface
import Workshop

extension Scene {
  mutating func commit(_ model: Model, in rect: Rect) {
    let offered = model.offeredIdeas
    let wantsPane = rect.height >= 20 && !model.session.measures.isEmpty
    let (main, pane) = rect.rows(
      bottom: wantsPane ? min(12, rect.height / 3) : 0)
    if offered.isEmpty {
      measureList(model, in: main)
    } else if rect.width >= Layout.wide {
      let (left, right) = main.columns(right: rect.width * 8 / 25)
      measureList(model, in: left)
      offers(offered, model, in: right)
    } else {
      let height = min(offered.count + 2, max(3, main.height / 3))
      let (top, bottom) = main.rows(bottom: height)
      measureList(model, in: top)
      offers(offered, model, in: bottom)
    }
    if wantsPane, let measure = model.focusedMeasure {
      measurePane(measure, model, in: pane)
    }
  }

  private mutating func measureList(_ model: Model, in rect: Rect) {
    let words = model.words
    let measures = model.session.measures
    let hasFocus = model.commitPart == .measures
    canvas.box(
      rect, title: words("commit.title", ["count": measures.count]),
      style: Style(hasFocus ? .focus : .border))
    let inside = rect.inset(by: 1)
    if measures.isEmpty {
      let area = inside.inset(horizontally: 1, vertically: 0)
      text(words("commit.none"), in: area)
      cursor = area.origin
      return
    }
    let columns = MeasureColumns(in: inside, words)
    let (head, list) = inside.rows(top: inside.height > 3 ? 1 : 0)
    if head.height > 0 { measureHead(columns, at: head.y) }
    let place = model.measurePlace
    let window = Selection(index: place).window(
      count: measures.count, height: list.height)
    for (row, index) in zip(list.lines, window) {
      measureRow(
        measures[index], columns, model, hasFocus: hasFocus && index == place,
        in: row)
    }
    if window.upperBound < measures.count, let last = list.lines.last {
      more(measures.count - window.upperBound + 1, words, in: last)
    }
  }

  private mutating func measureHead(_ columns: MeasureColumns, at y: Int) {
    for column in columns.all {
      canvas.putTruncated(
        column.heading, at: Point(x: column.x, y: y), style: Style(.muted),
        width: column.width)
    }
  }

  private mutating func measureRow(
    _ measure: Measure, _ columns: MeasureColumns, _ model: Model,
    hasFocus: Bool, in rect: Rect
  ) {
    let isMarked = model.commit.marked.contains(measure.id)
    var style = isMarked ? Style(.selected, bold: true) : .text
    if measure.status == .rejected { style = Style(.muted) }
    if hasFocus {
      style = Style(.focus, bold: true)
      canvas.fill(rect, style)
      cursor = rect.origin
    }
    let sign = (hasFocus ? "▌" : " ") + (isMarked ? "*" : " ")
    canvas.put(sign, at: rect.origin, style: style)
    for column in columns.all {
      canvas.putTruncated(
        column.value(measure, model), at: Point(x: column.x, y: rect.y),
        style: style, width: column.width)
    }
  }

  /// The ideas that the room put on top and that nobody carries yet.
  private mutating func offers(
    _ offered: [Tally.Result], _ model: Model, in rect: Rect
  ) {
    let hasFocus = model.commitPart == .ideas
    canvas.box(
      rect, title: model.words("commit.offered"),
      style: Style(hasFocus ? .focus : .border))
    let inside = rect.inset(by: 1)
    let place = model.offeredPlace(in: offered)
    let window = Selection(index: place).window(
      count: offered.count, height: inside.height)
    for (row, index) in zip(inside.lines, window) {
      let idea = model.session[offered[index].idea]
      let isMarked = model.marked.contains(offered[index].idea)
      let isCurrent = hasFocus && index == place
      var style = isMarked ? Style(.selected, bold: true) : .text
      if isCurrent {
        style = Style(.focus, bold: true)
        canvas.fill(row, style)
        cursor = row.origin
      }
      let sign = (isCurrent ? "▌" : " ") + (isMarked ? "*" : " ")
      let number = String(offered[index].idea.number).leading(to: 3)
      line(
        "\(sign)\(number)  \(idea.map(model.line(of:)) ?? "")",
        model.words("review.rankShort", ["rank": offered[index].rank]),
        in: row.columns(right: 1).rest, style: style,
        rightStyle: isCurrent ? style : Style(.muted))
    }
    if window.upperBound < offered.count, let last = inside.lines.last {
      more(offered.count - window.upperBound + 1, model.words, in: last)
    }
  }

  /// All that is known of the measure in focus, and what is still empty.
  private mutating func measurePane(
    _ measure: Measure, _ model: Model, in rect: Rect
  ) {
    let title = model.words("measure.title", ["id": measure.id.number])
    canvas.box(rect, title: title)
    var area = rect.inset(horizontally: 2, vertically: 1)
    for (text, style) in model.details(of: measure) {
      let used = self.text(text, in: area, style: style)
      area = area.rows(top: used).rest
    }
  }
}

extension String {
  /// With blanks in front of it up to a width.
  func leading(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }
}
