import Surface
import Workshop

extension Scene {
  /// What was agreed on, the latest last and always seen.
  mutating func presentMeasures(_ model: Model, in rect: Rect) {
    let words = model.words
    let measures = model.session.measures.filter { $0.status != .rejected }
    if measures.isEmpty {
      text(
        words("presenter.noMeasures"), in: rect, style: Style(.text, bold: true)
      )
      return
    }
    let fits = max(1, rect.height / 2)
    let shown = measures.suffix(fits)
    var area = rect
    for measure in shown {
      let (row, rest) = area.rows(top: 2)
      area = rest
      let number = String(measure.id.number).leading(to: 2)
      canvas.put(number, at: row.origin, style: Style(.accent, bold: true))
      let column = row.columns(left: 4).rest
      canvas.putTruncated(
        model.name(of: measure), at: column.origin,
        style: Style(.text, bold: true), width: column.width)
      let department = measure.content.department.flatMap {
        model.session.department($0)?.short
      }
      let due = measure.content.due.map { words.day(CleanText.line($0)) }
      let facts = [
        department, CleanText.line(measure.content.text.responsible), due,
      ].compactMap { $0 }.filter { !$0.isEmpty }
      canvas.putTruncated(
        facts.joined(separator: " · "),
        at: Point(x: column.x, y: column.y + 1), width: column.width)
    }
  }

  /// Thanks, what there is to show, and the fingerprint.
  mutating func presentEnd(_ model: Model, in rect: Rect) {
    let words = model.words
    let figures = model.session.figures
    let used = text(
      words("presenter.thanks"), in: rect, style: Style(.title, bold: true))
    var area = rect.rows(top: used + 1).rest
    let held = [
      ("people", figures.people), ("ideaCount", figures.ideas),
      ("ballots", figures.ballots), ("measures", figures.measures),
    ].filter { $0.1 > 0 }.map { key, count in
      words("presenter.\(key)", ["count": count])
    }.joined(separator: " · ")
    area = area.rows(top: text(held, in: area) + 1).rest
    if let closedAt = model.session.closedAt {
      let sealed = words(
        "presenter.sealed",
        ["day": words.day(closedAt.day), "time": model.time(of: closedAt)])
      let used = text(sealed, in: area, style: Style(.good, bold: true))
      area = area.rows(top: used + 1).rest
    }
    guard !model.head.isEmpty else { return }
    let heading = text(
      words("close.fingerprint"), in: area, style: Style(.accent))
    area = area.rows(top: heading).rest
    let large = BlockText.groups(
      model.head.split(separator: " "),
      in: model.isSpoken ? Size(width: 0, height: 0) : area.size)
    if large.isEmpty {
      text(model.head, in: area, style: Style(.text, bold: true))
      return
    }
    for (row, line) in zip(area.lines, large) {
      canvas.put(line, at: row.origin, style: Style(.text, bold: true))
    }
  }
}
