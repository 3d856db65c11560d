import Workshop

/// What the next round is to be, where the facilitator has said so; the rest
/// is the preset.
struct RoundPlan: Hashable, Sendable {
  var ideas: RoundIdeas?
  var rules: Rules?
  /// What the shortlist may spend; nil where nobody says.
  var funds: String?
}

extension Model {
  /// The marked ideas where some are marked, else all.
  var plannedChoice: RoundIdeas {
    roundPlan.ideas ?? (ideas(in: .marked).isEmpty ? .all : .marked)
  }

  /// The ideas that `o` opens a round on.
  var plannedIdeas: [IdeaID] { ideas(in: plannedChoice) }

  /// The rules that `o` opens a round with.
  var plannedRules: Rules {
    roundPlan.rules
      ?? session.usualRules(ideas: plannedIdeas.count, cards: cards)
  }

  /// The round that `o` opens.
  var plannedRound: NewRound {
    NewRound(
      ideas: plannedIdeas, rules: plannedRules, funds: roundPlan.funds)
  }

  /// How many are here without a voting card.
  var peopleWithoutCard: Int {
    session.peopleHere.count { !cards.contains($0.id) }
  }

  /// `o`: a round as the page shows it.
  func planned() -> Command {
    .openRound(plannedRound)
  }

  /// Enter behind the last field of the next round's rules: the page shows
  /// them, `o` opens the round.
  mutating func plan(by form: Form) -> [Effect] {
    let ideas = form.chosen("ideas").first.flatMap { RoundIdeas($0) }
    let count = ideas.map { self.ideas(in: $0).count } ?? plannedIdeas.count
    guard var rules = checkedRules(of: form, ideas: count)
    else { return [.bell] }
    let funds = TypedValue.amount(form[Self.funds], in: words.language)
    guard funds.isEmpty || isDecimal(funds) else {
      say(.bad, words.sentences(for: .badCost(funds)).what)
      return focus(on: Self.funds, in: form) + [.bell]
    }
    rules = rules.capped()
    roundPlan = RoundPlan(
      ideas: ideas, rules: rules, funds: funds.isEmpty ? nil : funds)
    drafts[form.purpose] = nil
    say(.good, words("vote.planned"))
    return dropLayer()
  }

  /// A round is open, and where to vote or what takes it back.
  mutating func roundOpened() {
    roundPlan = RoundPlan()
    drafts[.newRound] = nil
    guard let opened = session.openRound else { return }
    let sentence = screen == .review ? "review.runOffOpened" : "vote.opened"
    say(.good, words(sentence, ["id": opened.id.number]))
  }
}
