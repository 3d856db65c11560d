import Surface
import Workshop

extension Scene {
  /// The facilitator's page of a vote; it never shows a mark of a ballot.
  mutating func vote(_ model: Model, in rect: Rect) {
    let facts = model.voteFacts
    let isWide = rect.width >= Layout.wide
    let (left, right) = rect.columns(right: isWide ? 46 : 0)
    let first = height(of: facts, width: left.width)
    var (top, rest) = left.rows(top: first)
    factPanel(model.votePanelTitle, facts, in: top)
    cursor = top.inset(horizontally: 2, vertically: 1).origin
    let seats = model.seatRows
    if isWide {
      seatPanel(
        model, seats, in: right.rows(top: max(first, seats.count + 2)).top)
    } else {
      (top, rest) = rest.rows(top: seats.count + 2)
      seatPanel(model, seats, in: top)
    }
    pastRounds(model, in: rest)
  }

  private func height(of facts: [VoteFact], width: Int) -> Int {
    2 + facts.reduce(0) { $0 + lines(of: $1, width: width).count }
  }

  private func lines(of fact: VoteFact, width: Int) -> [Substring] {
    Wrapping.wrap(
      fact.text, width: max(2, width - 4 - fact.indent(in: width)))
  }

  private mutating func factPanel(
    _ title: String, _ facts: [VoteFact], in rect: Rect
  ) {
    canvas.box(rect, title: title, titleStyle: Style(.title, bold: true))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    var y = inside.y
    for fact in facts {
      let indent = fact.indent(in: rect.width)
      if y < inside.maxY {
        canvas.putTruncated(
          fact.name, at: Point(x: inside.x, y: y), style: Style(.muted),
          width: indent - 1)
      }
      for line in lines(of: fact, width: rect.width) where y < inside.maxY {
        canvas.put(
          line, at: Point(x: inside.x + indent, y: y), style: fact.style)
        y += 1
      }
    }
  }

  private mutating func seatPanel(
    _ model: Model, _ seats: [SeatRow], in rect: Rect
  ) {
    guard rect.height >= 3 else { return }
    canvas.box(rect, title: model.words("seat.title"))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    for (index, seat) in seats.enumerated() where index < inside.height {
      let row = inside.lines[index]
      let key = row.width >= 38 ? seat.hint : ""
      let name = row.columns(left: min(20, row.width / 2))
      line("\(index + 1)  \(seat.name)", in: name.left)
      line(
        model.words("seat.\(seat.state.rawValue)"), key, in: name.rest,
        style: Style(seat.state.role, bold: seat.state == .waiting),
        rightStyle: Style(.key))
    }
  }

  private mutating func pastRounds(_ model: Model, in rect: Rect) {
    let rounds = model.pastRounds
    guard !rounds.isEmpty, rect.height >= 2 else { return }
    let words = model.words
    let rect = rect.inset(horizontally: 2, vertically: 0)
    canvas.putTruncated(
      words("vote.past"), at: rect.origin, style: Style(.title, bold: true),
      width: rect.width)
    let list = rect.rows(top: 1).rest
    for (row, round) in zip(list.lines, rounds) {
      canvas.putTruncated(
        model.summary(of: round), at: row.origin, width: row.width)
    }
    if rounds.count > list.height, let last = list.lines.last {
      more(rounds.count - list.height + 1, words, in: last)
    }
  }
}

extension OtherSeat.State {
  fileprivate var role: Role {
    switch self {
    case .free: .good
    case .busy: .text
    case .waiting: .warning
    case .away, .writing: .muted
    }
  }
}
