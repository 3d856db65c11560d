import Surface
import Workshop

extension Model {
  /// What the next round is to be, beginning with what is planned.
  var newRoundForm: Form {
    let rules = plannedRules
    let preset = Preset(rules, ideas: plannedIdeas.count)
    let entries =
      [
        Form.Entry(
          "ideas", label: words("form.round.ideas"), choices: ideaChoices,
          chosen: [plannedChoice.id]),
        Form.Entry(
          "preset", label: words("form.round.preset"), choices: presets,
          chosen: [preset?.rawValue ?? Self.ownRules]),
      ] + limitEntries(rules) + fundsEntries + [
        choice(
          "admission", [Rules.Admission.codes, .open], rules.admission,
          help: words("form.round.admissionHelp")
        ) { words("admission.\($0)") },
        choice(
          "secrecy", [Rules.Secrecy.secret, .open], rules.secrecy,
          help: words("form.round.secrecyHelp")
        ) { words("secrecy.\($0)") },
      ]
    return Form(
      .newRound, title: words("form.round.title"), entries: entries)
  }

  /// The rules of an open round, which can be raised.
  func rulesForm(_ round: Round) -> Form {
    Form(
      .rules(round.id),
      title: words("form.round.raise", ["id": round.id.number]),
      entries: limitEntries(round.rules))
  }

  /// The choice that stands for rules of one's own.
  static let ownRules = "own"

  private var presets: [Picker.Item] {
    let named = Preset.allCases.enumerated().map { index, preset in
      Picker.Item(
        id: preset.rawValue, mark: String(index + 1),
        label: words("preset.\(preset.rawValue)"))
    }
    return named + [
      Picker.Item(
        id: Self.ownRules, mark: "0", label: words("preset.own"))
    ]
  }

  private func limitEntries(_ rules: Rules) -> [Form.Entry] {
    limits(rules).map { id, number in
      Form.Entry(
        id, label: words("form.round.\(id)"), text: String(number), limit: 7)
    }
  }

  /// Where ideas have costs, what there is to be spent on them.
  private var fundsEntries: [Form.Entry] {
    guard session.standingIdeas.contains(where: { $0.cost != nil })
    else { return [] }
    return [
      Form.Entry(
        Self.funds, label: words("form.round.funds"),
        text: roundPlan.funds.flatMap { Fraction(decimal: $0) }
          .map(words.amount) ?? "", help: words("form.round.fundsHelp"),
        limit: 30)
    ]
  }

  /// The field that may be empty.
  static let funds = "funds"

  func limits(_ rules: Rules) -> [(id: String, number: Int)] {
    [
      ("budget", rules.budget), ("most", rules.maxPerIdea),
      ("against", rules.against?.budget ?? 0),
      ("againstMost", rules.against?.maxPerIdea ?? 1),
      ("least", rules.minDots ?? 0),
    ]
  }

  private func choice<Kind: RawRepresentable<String>>(
    _ id: String, _ kinds: [Kind], _ chosen: Kind, help: String,
    name: (String) -> String
  ) -> Form.Entry {
    let items = kinds.enumerated().map { index, kind in
      Picker.Item(
        id: kind.rawValue, mark: String(index + 1),
        label: name(kind.rawValue))
    }
    return Form.Entry(
      id, label: words("form.round.\(id)"), help: help, choices: items,
      chosen: [chosen.rawValue])
  }
}
