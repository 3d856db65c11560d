import Surface
import Workshop

extension Scene {
  /// Everything that was given, before it is cast.
  mutating func check(_ draft: BallotDraft, _ model: Model, in rect: Rect) {
    let words = model.words
    let column = rect.centered(
      Size(width: min(rect.width - 2, 84), height: rect.height))
    let width = column.width
    let head = BoothPart.title(words("booth.check.title")).lines(width: width)
    let left = model.leftOver(draft).flatMap {
      BoothPart.text($0).lines(width: width)
    }
    let foot =
      left
      + [BoothPart.Line(text: "")]
      + BoothPart.text(words(model.finalKey(draft))).lines(width: width)
      + (model.booth.sentence.map {
        BoothPart.notice($0).lines(width: width)
      } ?? [])
      + [BoothPart.Line(text: "")]
      + BoothPart.keys([
        model.yes("booth.check.cast"),
        BoothKey(words("booth.check.back"), .escape),
      ]).lines(width: width)
    let air = rect.height >= head.count + foot.count + draft.given.count + 3
    let room = rect.height - head.count - foot.count - (air ? 3 : 0)
    let given = model.givenLines(draft, width: width, height: room)
    let gap = air ? [BoothPart.Line(text: "")] : []
    let lines = head + gap + given + gap + foot
    var y =
      column.y + (air ? max(0, (column.height - lines.count) / 2) : 0)
    for line in lines where y < column.maxY {
      canvas.putTruncated(
        line.text, at: Point(x: column.x, y: y), style: line.style,
        width: width)
      if line.hasCursor { cursor = Point(x: column.x, y: y) }
      aim(line, at: Point(x: column.x, y: y))
      y += 1
    }
  }
}

extension Model {
  /// Who can see the ballot once it is cast.
  fileprivate func finalKey(_ draft: BallotDraft) -> String {
    session[draft.round]?.rules.secrecy == .open
      ? "booth.check.finalOpen" : "booth.check.final"
  }

  /// A line an idea; where there is no room, numbers and dots alone.
  fileprivate func givenLines(
    _ draft: BallotDraft, width: Int, height: Int
  ) -> [BoothPart.Line] {
    let rules = session[draft.round]?.rules
    let given = draft.given
    if given.isEmpty {
      return [BoothPart.Line(text: words("booth.check.nothing"))]
    }
    let marks = given.map { id in
      givenMarks(draft.dots[id] ?? 0, rules)
    }
    guard given.count <= height else {
      let pairs = zip(given, marks).map { "\($0.number)\u{A0}\($1)" }
      return Wrapping.wrap(pairs.joined(separator: "   "), width: width)
        .prefix(max(1, height)).map { BoothPart.Line(text: String($0)) }
    }
    let widest = marks.map(\.displayWidth).max() ?? 0
    let digits = given.map { String($0.number).count }.max() ?? 0
    return zip(given, marks).map { id, marks in
      let number = String(id.number)
      let text = session[id].map(line(of:)) ?? ""
      return BoothPart.Line(
        text: marks
          + String(repeating: " ", count: widest - marks.displayWidth + 2)
          + String(repeating: " ", count: digits - number.count)
          + "\(number)  \(text)",
        style: Style(.accent, bold: true))
    }
  }

  /// The dots of one idea without those it could still get.
  func givenMarks(_ count: Int, _ rules: Rules?) -> String {
    let full = marks(count, rules, showsEmpty: false)
    return String(full.filter { $0 != "○" })
  }

  /// What is not given, which is allowed.
  fileprivate func leftOver(_ draft: BallotDraft) -> [String] {
    guard let round = session[draft.round], !draft.given.isEmpty,
      round.rules.isScarce(ideas: round.ideas.count)
    else { return [] }
    let rules = round.rules
    let left = rules.budget - draft.spent
    return left > 0 ? [words("booth.check.left", ["count": left])] : []
  }
}
