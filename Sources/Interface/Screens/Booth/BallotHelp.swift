import Surface
import Workshop

extension Scene {
  /// What the keys of the ballot do.
  mutating func explanation(_ model: Model, in rect: Rect) {
    let words = model.words
    let inside = rect.inset(
      horizontally: 2, vertically: rect.height < 20 ? 0 : 1)
    cursor = inside.origin
    let air = inside.height < 20 ? 0 : 1
    var rest = inside
    func skip(_ rows: Int) { rest = rest.rows(top: rows).rest }
    skip(
      text(
        words("booth.help.title"), in: rest, style: Style(.title, bold: true))
        + air)
    if air > 0 { skip(text(model.ballotHelp, in: rest) + air) }
    let bindings = Keymap.bindings(in: .boothBallot).filter(model.isOffered)
    let keys = bindings.map { words.label(of: $0).displayWidth }.max() ?? 0
    for binding in bindings where !rest.isEmpty {
      canvas.put(
        words.label(of: binding), at: rest.origin,
        style: Style(.key, bold: true))
      let used = text(
        model.step(of: binding) ?? words("\(binding.word).help"),
        in: rest.columns(left: keys + 2).rest)
      skip(used + (inside.height < 30 ? 0 : 1))
    }
  }
}

extension Model {
  /// What a voter does, as far as the rules of the round in hand have it.
  fileprivate var ballotHelp: String {
    guard let round = session.openRound else { return "" }
    let (rules, ideas) = (round.rules, round.ideas.count)
    let isLeft =
      rules.isScarce(ideas: ideas)
      || rules.against?.isScarce(ideas: ideas) == true
    let sentences = [
      "give", rules.against == nil ? nil : "against", isLeft ? "left" : nil,
      "end",
    ]
    return sentences.compactMap(\.self).map { words("booth.help.\($0)") }
      .joined(separator: " ")
  }
}
