import Workshop

extension Wording {
  /// Numbers as people say them: `1–6, 9`.
  func runs(of numbers: some Collection<Int>) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.upperBound + 1 >= number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count == 1
        ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }.joined(separator: ", ")
  }
}

extension Model {
  /// Which cards belong to whom, so that each is handed to its group; nil
  /// where there are none.
  var cardFact: String? {
    guard !cards.isEmpty else { return nil }
    let here = session.peopleHere.filter { cards.contains($0.id) }
    let byGroup = Dictionary(grouping: here, by: \.group)
    let groups = session.groups.map { Optional($0.id) } + [nil]
    let runs = groups.compactMap { group -> String? in
      guard let people = byGroup[group] else { return nil }
      let letter = group.flatMap { session.group($0)?.short } ?? "–"
      return "\(letter) \(words.runs(of: people.map(\.id.number)))"
    }
    return words("facts.cardCount", ["count": cards.count])
      + (runs.isEmpty ? "" : " · " + runs.joined(separator: " · "))
  }

  /// Whoever leaves takes a card along: which one, says its number.
  func leavingForm(_ group: GroupID?, last: ParticipantID) -> Form {
    let here = session.peopleHere.filter { $0.group == group }
    return Form(
      .leaving(group), title: words("attendance.leaving"),
      entries: [
        Form.Entry(
          "number", label: words("printing.number"), text: String(last.number),
          help: words(
            "attendance.leavingHelp",
            ["numbers": words.runs(of: here.map(\.id.number))]), limit: 4)
      ])
  }

  /// Enter: the person of that card leaves.
  mutating func leave(by form: Form, _ group: GroupID?) -> [Effect] {
    let id = Int(form["number"]).map { ParticipantID($0) }
    let person = session.peopleHere.first { $0.id == id }
    guard let person, person.group == group else {
      say(.bad, words("attendance.notOfGroup"))
      return [.bell]
    }
    _ = dropLayer()
    drafts[form.purpose] = nil
    return submit(.leave(person.id))
  }

  /// Which cards hold no more, or which one somebody who has come takes.
  mutating func sayCards(_ events: [Event]) {
    let left = events.compactMap {
      ($0.fact as? ParticipantLeft)?.participant
    }.filter(cards.contains)
    if !left.isEmpty {
      say(
        .plain,
        words(
          "attendance.cardLeft",
          [
            "count": left.count,
            "numbers": words.runs(of: left.map(\.number)),
          ]))
    }
    let ids = events.compactMap {
      ($0.fact as? ParticipantJoined)?.participant
    }
    guard !cards.isEmpty, !ids.isEmpty else { return }
    let numbers = words.runs(of: ids.map(\.number))
    let haveCards = ids.allSatisfy(cards.contains)
    say(
      haveCards ? .good : .plain,
      words(
        haveCards ? "attendance.takeCard" : "attendance.noCard",
        ["count": ids.count, "numbers": numbers]))
  }
}
