import Grouping
import Surface
import Workshop

extension Model {
  /// From here on a proposal is chosen in the list of all.
  private static let sure = 80

  /// `p`: all proposals, the likeliest first and chosen; what stays chosen
  /// goes to its department as one step.
  mutating func listProposals() {
    let all = filtered(session.unsortedIdeas).compactMap { idea in
      proposals(for: idea).first.map { (idea: idea, proposal: $0) }
    }.sorted {
      $0.proposal.score != $1.proposal.score
        ? $0.proposal.score > $1.proposal.score : $0.idea.id < $1.idea.id
    }
    if all.isEmpty {
      say(.plain, whyNoProposals)
      return
    }
    board.listedProposals = Dictionary(
      uniqueKeysWithValues: all.map { ($0.idea.id, $0.proposal.category) })
    let widest = all.map { String($0.idea.id.number).count }.max() ?? 0
    let items = all.map { idea, proposal in
      let number = String(idea.id.number)
      let pad = String(repeating: " ", count: widest - number.count)
      return Picker.Item(
        id: idea.id.description,
        label: "\(pad)\(number)  \(line(of: idea))",
        detail: "⇢ " + inShort(proposal),
        about: proposals(for: idea).prefix(3).map(withReasons))
    }
    let sure = all.filter { $0.proposal.percent >= Self.sure }
    layers.append(
      .picker(
        Picker(
          .proposals,
          title: words("proposal.all", ["percent": Self.sure]), items: items,
          chosen: Set(sure.map { $0.idea.id.description }),
          choosesByMark: false)))
  }

  /// Enter in that list: what it showed, even where something else is proposed
  /// by now.
  mutating func takeProposals(_ chosen: Set<String>) -> [Effect] {
    let ids = chosen.compactMap { IdeaID($0) }.sorted()
    let pairs = ids.compactMap { id in
      board.listedProposals[id].map { (id, $0) }
    }
    if pairs.isEmpty {
      say(.plain, words("proposal.noneTaken"))
      return []
    }
    rememberNext()
    return submit(assignment(pairs))
  }

  /// Why there is no proposal to be listed.
  var whyNoProposals: String {
    let unsorted = filtered(session.unsortedIdeas)
    if !unsorted.isEmpty { return words("proposal.noneAtAll") }
    return filter.isEmpty
      ? words("board.all.department") : words("list.nothing")
  }
}
