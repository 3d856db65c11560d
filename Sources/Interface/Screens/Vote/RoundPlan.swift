import Workshop

/// What the next round is to be, where the facilitator has said so; the rest
/// is the preset.
struct RoundPlan: Hashable, Sendable {
  var ideas: RoundIdeas?
  var rules: Rules?
}

extension Model {
  /// The marked ideas where some are marked, else all.
  var plannedChoice: RoundIdeas {
    roundPlan.ideas ?? (ideas(in: .marked).isEmpty ? .all : .marked)
  }

  /// The ideas that `o` opens a round on.
  var plannedIdeas: [IdeaID] { ideas(in: plannedChoice) }

  /// The rules that `o` opens a round with: by codes where everybody has a
  /// card.
  var plannedRules: Rules {
    if let rules = roundPlan.rules { return rules }
    var rules = Preset.dots.rules(ideas: plannedIdeas.count)
    let isCarded = !cards.isEmpty && peopleWithoutCard == 0
    rules.admission = isCarded ? .codes : .open
    return rules
  }

  /// How many are here without a voting card.
  var peopleWithoutCard: Int {
    session.peopleHere.count { !cards.contains($0.id) }
  }

  /// `o`: a round as the page shows it.
  func planned() -> Command {
    .openRound(NewRound(ideas: plannedIdeas, rules: plannedRules))
  }

  /// Enter behind the last field of the next round's rules: the page shows
  /// them, `o` opens the round.
  mutating func plan(by form: Form) -> [Effect] {
    guard let rules = rules(of: form) else {
      say(.bad, words("form.round.noNumber"))
      return [.bell]
    }
    roundPlan = RoundPlan(
      ideas: form.chosen("ideas").first.flatMap { RoundIdeas($0) },
      rules: rules)
    drafts[form.purpose] = nil
    say(.good, words("vote.planned"))
    return dropLayer()
  }

  /// A round is open, and where to vote or what takes it back.
  mutating func roundOpened() {
    roundPlan = RoundPlan()
    guard let opened = session.openRound else { return }
    let sentence = screen == .review ? "review.runOffOpened" : "vote.opened"
    say(.good, words(sentence, ["id": opened.id.number]))
  }
}
