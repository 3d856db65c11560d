import Workshop

/// What is to be said of a closed round beside its table: who shares a place,
/// what a lot gave, what is disputed, and what was counted by hand, which is
/// in no other figure.
public struct RoundRemarks {
  /// A sentence each.
  public let sentences: [String]

  /// `words` has the sentences under `report`.
  public init(
    _ round: Round, _ tally: Workshop.Tally, words: @escaping Words
  ) {
    var sentences: [String] = []
    func say(_ key: String, _ arguments: KeyValuePairs<String, Any>) -> String {
      words("report.\(key)", arguments)
    }
    let ties = tally.places.filter { $0.count > 1 }.map { place in
      say(
        "tie",
        ["rank": place[0].rank, "ideas": Self.list(place.map(\.idea))])
    }
    if !ties.isEmpty {
      sentences.append(say("ties", ["places": ties.joined(separator: "; ")]))
    }
    for lot in round.lots {
      sentences.append(
        say(
          "lot", ["ideas": Self.list(lot.ideas), "order": Self.list(lot.order)])
      )
    }
    let disputed = tally.results.filter(\.isDisputed).map(\.idea)
    if !disputed.isEmpty {
      sentences.append(say("disputed", ["ideas": Self.list(disputed)]))
    }
    for count in round.paper {
      let dots = count.dots.map { "\($0.key): \($0.value)" }
        .joined(separator: ", ")
      sentences.append(
        say(
          "paper",
          [
            "what": count.text.map(CleanText.line) ?? say("erased", [:]),
            "ballots": count.ballots, "dots": dots.isEmpty ? "–" : dots,
          ]))
    }
    self.sentences = sentences
  }

  private static func list(_ ideas: [IdeaID]) -> String {
    ideas.map(\.description).joined(separator: ", ")
  }
}
