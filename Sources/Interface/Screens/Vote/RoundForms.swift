import Surface
import Workshop

extension Model {
  /// What the next round is to be, beginning with what is planned.
  var newRoundForm: Form {
    let rules = plannedRules
    let secrecies = [Rules.Secrecy.secret, .open].map { secrecy in
      Picker.Item(
        id: secrecy.rawValue, mark: secrecy == .secret ? "1" : "2",
        label: words("secrecy.\(secrecy.rawValue)"))
    }
    let ideas = Form.Entry(
      "ideas", label: words("form.round.ideas"), choices: ideaChoices,
      chosen: [plannedChoice])
    let secrecy = Form.Entry(
      "secrecy", label: words("form.round.secrecy"),
      help: words("form.round.secrecyHelp"), choices: secrecies,
      chosen: [rules.secrecy.rawValue])
    return Form(
      .newRound, title: words("form.round.title"),
      entries: [ideas] + limitEntries(rules) + [secrecy])
  }

  /// The rules of an open round, which can be raised.
  func rulesForm(_ round: Round) -> Form {
    Form(
      .rules(round.id),
      title: words("form.round.raise", ["id": round.id.number]),
      entries: limitEntries(round.rules))
  }

  private func limitEntries(_ rules: Rules) -> [Form.Entry] {
    let numbers: [(String, Int)] = [
      ("budget", rules.budget), ("most", rules.maxPerIdea),
      ("against", rules.against?.budget ?? 0),
      ("againstMost", rules.against?.maxPerIdea ?? 1),
      ("least", rules.minDots ?? 0),
    ]
    return numbers.map { id, number in
      Form.Entry(
        id, label: words("form.round.\(id)"), text: String(number), limit: 4)
    }
  }

  /// The marked, all, or those of one department.
  private var ideaChoices: [Picker.Item] {
    let standing = session.standingIdeas
    var choices = [
      Picker.Item(
        id: "all", mark: "a",
        label: words("form.round.all", ["count": standing.count]))
    ]
    let marked = marked.filter { session[$0]?.stands == true }
    if !marked.isEmpty {
      let item = Picker.Item(
        id: "marked", mark: "m",
        label: words("form.round.marked", ["count": marked.count]))
      choices.insert(item, at: 0)
    }
    return choices
      + session.departments.enumerated().map { index, department in
        let count = standing.filter { $0.department == department.id }.count
        return Picker.Item(
          id: "department \(department.id)", mark: departmentKey(index) ?? "",
          label: department.name, detail: String(count),
          obstacle: count == 0 ? words("vote.departmentEmpty") : nil)
      }
  }

  /// Enter behind the last field of an open round's rules.
  mutating func changeRules(of id: RoundID, by form: Form) -> [Effect] {
    guard let round = session[id] else { return dropLayer() }
    guard var rules = rules(of: form, secrecy: round.rules.secrecy) else {
      say(.bad, words("form.round.noNumber"))
      return [.bell]
    }
    rules.admission = round.rules.admission
    _ = dropLayer()
    drafts[form.purpose] = nil
    return form.hasChanged ? submit(.changeRules(id, rules)) : []
  }

  /// Nil where a field has no number.
  func rules(of form: Form, secrecy: Rules.Secrecy) -> Rules? {
    guard let budget = Int(form["budget"]), let most = Int(form["most"]),
      let against = Int(form["against"]),
      let againstMost = Int(form["againstMost"]),
      let least = Int(form["least"])
    else { return nil }
    return Rules(
      budget: budget, maxPerIdea: most, minDots: least > 0 ? least : nil,
      against: against > 0
        ? Rules.Against(budget: against, maxPerIdea: againstMost) : nil,
      secrecy: secrecy)
  }
}
