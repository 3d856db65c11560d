import Surface
import Workshop

extension Model {
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
    rules = rules.capped(atLeast: round.rules)
    rules.admission = round.rules.admission
    rules.secrecy = round.rules.secrecy
    _ = dropLayer()
    drafts[form.purpose] = nil
    return form.hasChanged ? send(form, as: .changeRules(id, rules)) : []
  }

  /// The rules of a form by which that many ideas can be voted on; nil where
  /// they can't, with the faulty field in focus and the reason said.
  mutating func checkedRules(of form: Form, ideas: Int) -> Rules? {
    guard let rules = rules(of: form) else {
      say(.bad, words("form.round.noNumber"))
      let field = form.entries.first {
        $0.choices.isEmpty && $0.id != Self.funds && Int($0.field.text) == nil
      }
      _ = focus(on: field?.id ?? "", in: form)
      return nil
    }
    guard let limit = rules.badLimit(ideas: ideas) else { return rules }
    let key = limit == .least ? "tooMany" : "outOfRange"
    say(
      .bad,
      words(
        "form.round.\(key)",
        [
          "most": words.grouped(Rules.most),
          "reach": words.grouped(rules.reach(ideas: ideas)),
        ]))
    _ = focus(on: limit.rawValue, in: form)
    return nil
  }

  /// Puts the focus on a field of the form in front.
  mutating func focus(on field: String, in form: Form) -> [Effect] {
    var form = form
    form.index = form.entries.firstIndex { $0.id == field } ?? form.index
    return replaceTop(.form(form))
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
