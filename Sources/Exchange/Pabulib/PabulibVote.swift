import Workshop

/// A row of the section VOTES.
struct PabulibVote {
  var voter: String
  var line: Int
  /// By the source of each idea.
  var dots: [String: Int]

  var spent: Int { dots.values.reduce(0, +) }
  var most: Int { dots.values.max() ?? 0 }

  /// What it gives beyond the rules.
  func fault(under rules: Rules) -> InputFault? {
    if spent > rules.budget {
      return InputFault(
        line: line, reason: .breaksRules(given: spent, most: rules.budget))
    }
    if most > rules.maxPerIdea {
      return InputFault(
        line: line, reason: .tooManyOnOne(given: most, most: rules.maxPerIdea))
    }
    return nil
  }
}
