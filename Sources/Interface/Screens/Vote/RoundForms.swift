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
      ] + limitEntries(rules) + [
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

  private func limits(_ rules: Rules) -> [(id: String, number: Int)] {
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

  /// Keeps the fields of a round's form in step: a preset sets the limits for
  /// the ideas that are chosen, and other limits are no preset.
  func settled(_ form: Form, before: Form) -> Form {
    guard form.purpose == .newRound else { return form }
    var form = form
    let count =
      form.chosen("ideas").first.flatMap { RoundIdeas($0) }
      .map { ideas(in: $0).count } ?? plannedIdeas.count
    let isChosen =
      form.chosen("preset") != before.chosen("preset")
      || form.chosen("ideas") != before.chosen("ideas")
    let preset = form.chosen("preset").first.flatMap { Preset(rawValue: $0) }
    if isChosen {
      if let preset {
        for (id, number) in limits(preset.rules(ideas: count)) {
          form.set(id, String(number))
        }
      }
    } else if let rules = rules(of: form) {
      let preset = Preset(rules, ideas: count)?.rawValue
      form.choose("preset", preset ?? Self.ownRules)
    }
    return form
  }

  /// Enter behind the last field of an open round's rules.
  mutating func changeRules(of id: RoundID, by form: Form) -> [Effect] {
    guard let round = session[id] else { return dropLayer() }
    guard var rules = checkedRules(of: form, ideas: round.ideas.count)
    else { return [.bell] }
    rules.admission = round.rules.admission
    rules.secrecy = round.rules.secrecy
    _ = dropLayer()
    drafts[form.purpose] = nil
    return form.hasChanged ? send(form, as: .changeRules(id, rules)) : []
  }

  /// The rules of a form by which that many ideas can be voted on; nil where
  /// they can't, with the faulty field in focus and the reason said.
  mutating func checkedRules(of form: Form, ideas: Int) -> Rules? {
    var form = form
    guard let rules = rules(of: form) else {
      form.index =
        form.entries.firstIndex {
          $0.choices.isEmpty && Int($0.field.text) == nil
        } ?? form.index
      say(.bad, words("form.round.noNumber"))
      _ = replaceTop(.form(form))
      return nil
    }
    guard let limit = rules.badLimit(ideas: ideas) else { return rules }
    form.index =
      form.entries.firstIndex { $0.id == limit.rawValue } ?? form.index
    let key = limit == .least ? "tooMany" : "outOfRange"
    say(
      .bad,
      words(
        "form.round.\(key)",
        [
          "most": words.grouped(Rules.most),
          "reach": words.grouped(rules.reach(ideas: ideas)),
        ]))
    _ = replaceTop(.form(form))
    return nil
  }

  /// Nil where a field has no number.
  func rules(of form: Form) -> Rules? {
    guard let budget = Int(form["budget"]), let most = Int(form["most"]),
      let against = Int(form["against"]),
      let againstMost = Int(form["againstMost"]),
      let least = Int(form["least"])
    else { return nil }
    return Rules(
      budget: budget, maxPerIdea: most, minDots: least > 0 ? least : nil,
      against: against > 0
        ? Rules.Against(budget: against, maxPerIdea: againstMost) : nil,
      secrecy: form.chosen("secrecy").first.flatMap(Rules.Secrecy.init)
        ?? .secret,
      admission: form.chosen("admission").first.flatMap(Rules.Admission.init)
        ?? .open)
  }
}
