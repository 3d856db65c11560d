import Surface
import Workshop

extension Scene {
  /// The groups that still have somebody to vote.
  mutating func groups(_ choice: GroupChoice, _ model: Model, in rect: Rect) {
    let words = model.words
    let numbers = model.groupNumbers
    let names = model.groupsToChoose.map(\.name) + [words("group.none")]
    let width = min(rect.width - 2, 60)
    let intro = model.groupIntro.flatMap { $0.lines(width: width) }
    let isLoose = rect.height >= names.count * 2 + intro.count + 5
    let step = isLoose ? 2 : 1
    let height = min(
      rect.height, intro.count + names.count * step + (isLoose ? 4 : 2))
    let column = rect.centered(Size(width: width, height: height))
    canvas.putTruncated(
      words("booth.group.title"), at: column.origin,
      style: Style(.title, bold: true), width: width)
    var y = column.y + 1 + (isLoose ? 1 : 0)
    for line in intro {
      canvas.put(line.text, at: Point(x: column.x, y: y), style: line.style)
      y += 1
    }
    y += 1
    let room = max(1, (column.maxY - y + step - 1) / step)
    let focus = Selection(index: choice.index ?? 0)
    cursor = column.origin
    for index in focus.window(count: names.count, height: room) {
      let digit = numbers[index]
      groupLine(
        digit < 10 ? String(digit) : " ", names[index],
        typed: index == choice.index ? choice.typed : "",
        hasFocus: index == choice.index,
        in: Rect(x: column.x, y: y, width: width, height: 1))
      y += step
    }
  }

  private mutating func groupLine(
    _ digit: String, _ name: String, typed: String, hasFocus: Bool,
    in rect: Rect
  ) {
    let style = hasFocus ? Style(.focus, bold: true) : .text
    if hasFocus {
      canvas.fill(rect, style)
      cursor = rect.origin
    }
    canvas.put(hasFocus ? "▸ " : "  ", at: rect.origin, style: style)
    canvas.put(
      digit, at: Point(x: rect.x + 2, y: rect.y),
      style: hasFocus ? style : Style(.key, bold: true))
    line(
      name, typed, in: rect.columns(left: 5).rest, style: style,
      rightStyle: style)
  }
}

extension Model {
  /// What becomes of the group, and what was missing.
  fileprivate var groupIntro: [BoothPart] {
    let round = booth.page.round.flatMap { session[$0] }
    let key =
      round?.rules.secrecy == .open
      ? "booth.group.textOpen" : "booth.group.text"
    return [.text(words(key))]
      + (booth.sentence.map { [.notice($0)] } ?? [])
  }
}
