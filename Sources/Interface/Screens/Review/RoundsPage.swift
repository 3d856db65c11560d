import Surface
import Workshop

extension Model {
  /// The rounds that are closed side by side: the place and dots of each idea
  /// in each, in the order of the latest.
  func roundLines(width: Int) -> [PageLine] {
    let tallies = session.closedRounds.map(session.tally)
    guard let latest = tallies.last else { return [] }
    let cell = 12
    let shown = tallies.suffix(max(1, (width - 30) / cell))
    let text = max(8, width - shown.count * cell - 6)
    let others = tallies.dropLast().reversed().flatMap(\.results).map(\.idea)
    var seen: Set<IdeaID> = []
    let ideas = (latest.results.map(\.idea) + others).filter {
      seen.insert($0).inserted
    }
    let head = shown.map { tally in
      words("rounds.round", ["id": tally.round.number]).padded(to: cell)
    }
    let rows = ideas.map { id in
      let number = String(id.number)
      let cells = shown.map { place(of: id, in: $0).padded(to: cell) }
      return PageLine(
        text: String(repeating: " ", count: max(0, 4 - number.count)) + number
          + "  " + (session[id].map(line(of:)) ?? "").padded(to: text - 2)
          + "  " + cells.joined())
    }
    return [
      PageLine(
        text: "".padded(to: 6 + text) + head.joined(), style: Style(.muted))
    ] + rows
  }

  /// `3 = · 19`: place and dots; a dash where the round had not that idea.
  private func place(of id: IdeaID, in tally: Tally) -> String {
    guard let result = tally[id] else { return "–" }
    let rank = "\(result.rank)" + (result.isTied ? " =" : "")
    return "\(rank) · \(result.balance)"
  }
}
