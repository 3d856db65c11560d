import Surface
import Workshop

extension Scene {
  mutating func closing(_ model: Model, in rect: Rect) {
    var area = rect
    if let sealed = model.sealedSentence {
      let lines = Wrapping.wrap(sealed, width: max(2, area.width - 2))
      let (banner, rest) = area.rows(top: lines.count)
      area = rest
      let style = Style(.banner, bold: true)
      canvas.fill(banner, style)
      for (row, line) in zip(banner.lines, lines) {
        canvas.put(line, at: Point(x: row.x + 1, y: row.y), style: style)
      }
    }
    let foot = model.fingerprintText(
      width: rect.width - 4, isShort: area.height < 18)
    let (main, bottom) = area.rows(bottom: foot.count + 2)
    if rect.width >= Layout.twoColumns {
      let (left, right) = main.columns(left: main.width / 2)
      figures(model, in: left)
      unfinished(model, in: right)
    } else {
      let (top, bottom) = main.rows(bottom: max(3, main.height / 3))
      figures(model, in: top)
      unfinished(model, in: bottom)
    }
    fingerprint(foot, model, in: bottom)
  }

  private mutating func figures(_ model: Model, in rect: Rect) {
    canvas.box(rect, title: model.words("close.figures"))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    for (row, (key, count)) in zip(inside.lines, model.closingFigures) {
      right(
        model.words.grouped(count), endingAt: row.x + 6, row.y,
        Style(.text, bold: true))
      canvas.putTruncated(
        model.words("close.\(key)", ["count": count]),
        at: Point(x: row.x + 8, y: row.y), width: row.width - 8)
    }
  }

  private mutating func unfinished(_ model: Model, in rect: Rect) {
    let words = model.words
    canvas.box(rect, title: words("close.unfinished"))
    var area = rect.inset(horizontally: 2, vertically: 1)
    let lines = model.unfinishedLines
    if lines.isEmpty {
      text(words("close.nothingLeft"), in: area, style: Style(.good))
    }
    for line in lines {
      let used = text("· " + line, in: area, style: Style(.warning))
      area = area.rows(top: used).rest
    }
  }

  private mutating func fingerprint(
    _ lines: [PageLine], _ model: Model, in rect: Rect
  ) {
    canvas.box(
      rect, title: model.words("close.fingerprint"), style: Style(.focus))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    for (row, line) in zip(inside.lines, lines) {
      canvas.put(line.text, at: row.origin, style: line.style)
    }
    cursor = inside.origin
  }
}

extension Model {
  /// When it was closed; nil while it is open.
  fileprivate var sealedSentence: String? {
    session.closedAt.map { moment in
      words(
        "close.sealed",
        ["day": words.day(moment.day), "time": time(of: moment)])
    }
  }

  /// The fingerprint and, where there is room, what it is good for.
  fileprivate func fingerprintText(width: Int, isShort: Bool) -> [PageLine] {
    let known = head.isEmpty ? words("close.noHead") : head
    let meaning = isShort ? "" : words("close.headMeans")
    return Wrapping.wrap(known, width: width).map {
      PageLine(text: String($0), style: Style(.title, bold: true))
    }
      + (meaning.isEmpty ? [] : Wrapping.wrap(meaning, width: width)).map {
        PageLine(text: String($0))
      }
  }

  /// What the session holds, a figure a line; what there is none of is left
  /// out.
  var closingFigures: [(String, Int)] {
    let figures = session.figures
    let all = [
      ("people", figures.people), ("ideas", figures.ideas),
      ("merged", figures.merged), ("withdrawn", figures.withdrawn),
      ("rounds", figures.rounds), ("ballots", figures.ballots),
      ("measures", figures.measures), ("minutes", figures.minutes),
    ]
    return all.filter { $0.1 > 0 || $0.0 == "ideas" }
  }

  /// What is left open, a sentence each.
  var unfinishedLines: [String] {
    let left = session.unfinished
    var lines: [String] = []
    if let round = left.openRound {
      lines.append(words("close.openRound", ["id": round.number]))
    }
    if left.unsorted > 0 {
      lines.append(words("close.unsorted", ["count": left.unsorted]))
    }
    if !left.withoutDepartment.isEmpty {
      let numbers = left.withoutDepartment.map { String($0.number) }
      lines.append(
        words(
          "close.withoutDepartment",
          [
            "count": numbers.count,
            "numbers": numbers.joined(separator: ", "),
          ]))
    }
    return lines
  }
}
