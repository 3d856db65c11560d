import Surface
import Workshop

extension Scene {
  mutating func review(_ model: Model, in rect: Rect) {
    guard let ranking = model.ranking else {
      noResults(model, in: rect)
      return
    }
    let (summary, below) = rect.rows(top: 1)
    canvas.putTruncated(
      " " + model.summary(of: ranking), at: summary.origin,
      style: Style(.title), width: summary.width)
    let tied = model.tie(in: ranking)
    let lines = model.tieLines(
      tied, in: ranking.round, Size(width: rect.width, height: rect.height / 4))
    let keysFit = model.tieKeysFit(behind: lines, width: rect.width)
    let height = lines.isEmpty ? 0 : lines.count + (keysFit ? 0 : 1)
    let (parts, tie) = below.rows(bottom: height)
    reviewParts(ranking, model, in: parts)
    tieLine(lines, keysFit: keysFit, model, in: tie)
  }

  private mutating func noResults(_ model: Model, in rect: Rect) {
    let words = model.words
    let inside = rect.inset(
      horizontally: rect.width >= Layout.twoColumns ? 4 : 1, vertically: 1)
    let used = text(
      words("review.none"), in: inside, style: Style(.title, bold: true))
    let rest = inside.rows(top: used + 1).rest
    var way = words("review.noneWay")
    if let round = model.session.openRound {
      let cast = model.turnoutLine(of: round)
      way = words(
        "review.noneOpen", ["id": round.id.number, "turnout": cast])
    }
    text(way, in: rest)
    cursor = inside.origin
  }

  /// Ranking and map side by side, or the one that has the focus.
  private mutating func reviewParts(
    _ ranking: Ranking, _ model: Model, in rect: Rect
  ) {
    guard rect.width >= Layout.wide else {
      switch model.review.part {
      case .ranking: self.ranking(ranking, model, in: rect)
      case .map: map(ranking, model, in: rect)
      case .shortlist:
        shortlist(model, in: rect)
      }
      return
    }
    let wanted = model.mapWidth(ranking)
    let (left, right) = rect.columns(right: min(wanted, rect.width * 2 / 5))
    self.ranking(ranking, model, in: left)
    let lines = model.shortlistShort(width: right.width - 4).count
    let (upper, lower) = right.rows(bottom: min(right.height / 2, lines + 2))
    map(ranking, model, in: upper)
    shortlist(model, in: lower)
  }

  /// The sentence on a tie and, behind or under it, the keys that break it.
  private mutating func tieLine(
    _ lines: [String], keysFit: Bool, _ model: Model, in rect: Rect
  ) {
    guard let last = rect.lines.last else { return }
    for (row, line) in zip(rect.lines, lines) {
      canvas.putTruncated(
        line, at: Point(x: row.x + 1, y: row.y), style: Style(.accent),
        width: row.width - 1)
    }
    let behind = keysFit ? (lines.last?.displayWidth ?? 0) + 2 : 0
    var x = last.x + 1 + behind
    for (key, label) in model.tieKeys {
      x += canvas.put(
        key, at: Point(x: x, y: last.y), style: Style(.key, bold: true))
      x += canvas.put(" " + label, at: Point(x: x, y: last.y)) + 2
    }
  }
}

extension Model {
  /// `Runde 1 · geheim · 40 Stimmzettel · 236 Punkte · 1 Enthaltung`.
  func summary(of ranking: Ranking) -> String {
    let (round, tally) = (ranking.round, ranking.tally)
    var parts = [
      words("review.round", ["id": round.id.number]),
      words("review.\(round.rules.secrecy.rawValue)"),
      words("review.ballots", ["count": tally.ballots]),
      words("review.dotCount", ["count": tally.dots]),
    ]
    if tally.against > 0 {
      parts.append(words("review.againstCount", ["count": tally.against]))
    }
    if tally.abstained > 0 {
      parts.append(words("review.abstained", ["count": tally.abstained]))
    }
    if !round.paper.isEmpty {
      // Counts of the same people may be among them: they are never added.
      let counts = round.paper.map { String($0.ballots) }
      parts.append(
        words("review.paper", ["counts": counts.joined(separator: ", ")]))
    }
    return parts.joined(separator: " · ")
  }

  /// `23 von 40 haben abgestimmt`: all that may be told of an open round.
  func turnoutLine(of round: Round) -> String {
    let people = session.electorate(of: round).count
    return words(
      "review.turnout", ["count": people - missing(in: round), "of": people])
  }

  /// What the room has seen of a ranking.
  func unveiled(_ ranking: Ranking) -> String {
    let unveiling = Unveiling(ranking.tally)
    if review.revealed == 0 { return "" }
    if unveiling.isOver(after: review.revealed) {
      return words("review.seenAll")
    }
    let rank = unveiling.place(after: review.revealed)?.first?.rank ?? 0
    return words("review.seenFrom", ["rank": rank])
  }
}
