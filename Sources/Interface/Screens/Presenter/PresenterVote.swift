import Surface
import Workshop

extension Scene {
  /// How many have voted and where a seat is free; never what was voted.
  mutating func presentVote(_ model: Model, in rect: Rect) {
    let words = model.words
    guard let round = model.session.openRound else {
      let key =
        model.session.closedRounds.isEmpty ? "voteSoon" : "voteClosed"
      text(words("presenter.\(key)"), in: rect, style: Style(.text, bold: true))
      return
    }
    let people = model.session.electorate(of: round).count
    let cast = people - model.missing(in: round)
    let used = text(
      words(
        "presenter.rules",
        [
          "budget": round.rules.budget, "most": round.rules.maxPerIdea,
          "ideas": round.ideas.count,
        ]), in: rect)
    var area = rect.rows(top: used + 1).rest
    let digits = BlockText.rows(String(cast), scale: model.scale(2))
    let large = BlockText.width(String(cast), scale: model.scale(2))
    for (row, line) in zip(area.lines, digits) {
      canvas.put(line, at: row.origin, style: Style(.text, bold: true))
    }
    let side = area.columns(left: large + 3).rest.rows(top: BlockText.height)
      .top
    let (upper, lower) = side.rows(bottom: 2)
    text(
      words("presenter.voted", ["of": people, "count": cast]),
      in: upper.rows(bottom: 2).bottom,
      style: Style(.text, bold: true))
    turnoutBar(cast, of: people, in: lower.rows(bottom: 1).bottom)
    area = area.rows(top: BlockText.height + 1).rest
    text(
      model.freeSeats, in: area,
      style: Style(model.hasFreeSeat ? .good : .text, bold: true))
  }

  private mutating func turnoutBar(_ cast: Int, of people: Int, in rect: Rect) {
    let width = people <= rect.width ? people : rect.width
    let full = people == 0 ? 0 : cast * width / people
    canvas.put(
      String(repeating: "■", count: full)
        + String(repeating: "□", count: max(0, width - full)),
      at: rect.origin, style: Style(.bar), maxWidth: rect.width)
  }
}

extension Model {
  fileprivate var hasFreeSeat: Bool { seats.contains { $0.state == .free } }

  /// Where one can vote now.
  fileprivate var freeSeats: String {
    let free = seats.filter { $0.state == .free }.map(\.name)
    if !free.isEmpty {
      return words(
        "presenter.free", ["names": free.joined(separator: ", ")])
    }
    return booths.isEmpty ? "" : words("presenter.noneFree")
  }
}
