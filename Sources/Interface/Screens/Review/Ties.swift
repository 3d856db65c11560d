import Surface
import Workshop

extension Model {
  /// `o`: a round on the tied ideas, voted like this one.
  mutating func askForRunOff() {
    guard let ranking, let tied = tieOrWord(in: ranking) else { return }
    if let round = session.openRound {
      say(.bad, words("review.roundIsOpen", ["id": round.id.number]))
      return
    }
    let rules = ranking.round.rules.onRunOff(
      of: tied.count, among: ranking.round.ideas.count)
    let new = NewRound(
      ideas: tied.map(\.idea).sorted(), rules: rules,
      funds: ranking.round.funds)
    let question = words(
      "review.runOff",
      [
        "ideas": words.numbers(of: tied),
        "rules": sentence(rules, ideas: tied.count),
      ])
    ask(.runOff(new), question)
  }

  /// `x`: chance decides among the tied ideas.
  mutating func askForLot() {
    guard let ranking, let tied = tieOrWord(in: ranking) else { return }
    if let lot = ranking.round.lot(among: tied.map(\.idea)) {
      let (what, way) = words.sentences(for: .lotWasDrawn(lot.numbers))
      say(.plain, "\(what) \(way)")
      return
    }
    ask(
      .drawLot(ranking.round.id, tied.map(\.idea).sorted()),
      words("review.lot", ["ideas": words.numbers(of: tied)]))
  }

  private mutating func tieOrWord(in ranking: Ranking) -> [Tally.Result]? {
    let tied = tie(in: ranking)
    if tied.count > 1 { return tied }
    say(.plain, words("review.noTie"))
    return nil
  }

  /// The seed comes from outside.
  mutating func drawLot(_ round: RoundID, _ ideas: [IdeaID]) -> [Effect] {
    if case .readOnly(let why) = saving {
      say(.bad, why)
      return [.bell]
    }
    saving = .saving
    return [.drawLot(round, ideas)]
  }

  /// What a lot has given.
  mutating func sayLot(_ events: [Event]) {
    guard let drawn = events.lazy.compactMap({ $0.fact as? LotDrawn }).first
    else { return }
    say(.good, sentence(on: drawn.lot))
  }

  func sentence(on lot: Lot) -> String {
    words("review.lotGave", ["order": lot.numbers])
  }

  /// What is to be said of a tie: who it is between, and what a lot has given.
  func tieSentence(_ tied: [Tally.Result], in round: Round) -> String {
    guard let first = tied.first else { return "" }
    let sentence = words(
      "review.tie", ["rank": first.rank, "ideas": words.numbers(of: tied)])
    guard let lot = round.lot(among: tied.map(\.idea)) else {
      return sentence
    }
    return sentence + " " + self.sentence(on: lot)
  }

  /// The keys that break a tie, with what they do.
  var tieKeys: [(key: String, label: String)] {
    [Action.runOff, .drawLot].compactMap { action in
      let binding = Keymap.bindings(in: .review).first { $0.action == action }
      return binding.map { (words.shortLabel(of: $0), words.action(of: $0)) }
    }
  }

  /// Whether they have room behind the last line.
  func tieKeysFit(behind lines: [String], width: Int) -> Bool {
    let keys = tieKeys.map { $0.key.displayWidth + $0.label.displayWidth + 3 }
    let line = lines.last?.displayWidth ?? 0
    return line + keys.reduce(0, +) + 1 <= width
  }

  /// The sentence in lines, with a row left for the keys; on small screens
  /// only who it is between.
  func tieLines(
    _ tied: [Tally.Result], in round: Round, _ size: Size
  ) -> [String] {
    guard let first = tied.first else { return [] }
    let width = max(2, size.width - 2)
    let lines = Wrapping.wrap(tieSentence(tied, in: round), width: width)
    if lines.count < size.height { return lines.map(String.init) }
    let short = words(
      "review.tieShort",
      ["rank": first.rank, "ideas": words.numbers(of: tied)])
    return [Wrapping.truncated(short, to: width)]
  }

  /// Why something can't be done with results, measures or the seal now.
  func obstacleAfterVoting(to action: Action) -> String? {
    switch action {
    case .pickRound, .order, .nextPlace, .why, .runOff, .drawLot, .wallCodes,
      .measureFrom, .spend:
      session.closedRounds.isEmpty ? words("review.noRound") : nil
    case .nextPart where screen == .review && session.closedRounds.isEmpty:
      words("review.noRound")
    case .progress where session.measures.isEmpty: words("commit.noMeasure")
    case .withdraw, .mark:
      screen == .commit && session.measures.isEmpty && reviewedRound == nil
        ? words("commit.noMeasure") : nil
    case .closeSession where session.closedAt != nil: words("close.already")
    default: nil
    }
  }
}
