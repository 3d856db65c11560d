import Workshop

extension Model {
  /// Rules in a sentence, for a round on that many ideas.
  func sentence(_ rules: Rules, ideas: Int) -> String {
    var text = words(
      "vote.\(rules.sharing(ideas: ideas).rawValue)",
      ["budget": rules.budget, "most": rules.maxPerIdea])
    if let least = rules.minDots {
      text += words("vote.least", ["count": least])
    }
    if let against = rules.against {
      text += words(
        against.isScarce(ideas: ideas) ? "vote.against" : "vote.againstEach",
        ["budget": against.budget, "most": against.maxPerIdea])
    }
    return text
  }
}
