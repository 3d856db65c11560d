import Surface
import Workshop

extension Model {
  mutating func castPaper(_ entry: PaperEntry) -> [Effect] {
    guard let round = session[entry.round] else { return dropLayer() }
    guard case .success(let line) = reading(entry) else {
      if case .failure(let fault) = reading(entry) {
        say(.bad, words.sentence(for: fault))
      }
      return [.bell]
    }
    if let obstacle = obstacle(to: line, entry, in: round) {
      say(.bad, obstacle)
      return [.bell]
    }
    var entry = entry
    entry.isSaving = true
    entry.sheet = line.sheet
    _ = replaceTop(.paper(entry))
    let isByCodes = round.rules.admission == .codes
    return [
      .cast(
        entry.round, group: line.group,
        voter: isByCodes
          ? line.sheet.map { Voter(onPaper: ParticipantID($0)) } : nil,
        dots: line.dots)
    ]
  }

  /// What became of the ballot that a line was.
  mutating func paperCast(
    _ outcome: CastOutcome, _ entry: PaperEntry
  ) -> [Effect] {
    var entry = entry
    entry.isSaving = false
    switch outcome {
    case .stored(let code):
      entry.line.clear()
      entry.card = nil
      if let sheet = entry.sheet {
        typedSheets[entry.round, default: []].insert(sheet)
      }
      let isSecret = session[entry.round]?.rules.secrecy == .secret
      say(
        .good,
        isSecret
          ? words("paper.savedCode", ["code": code.spaced])
          : words("paper.saved"))
      _ = replaceTop(.paper(entry))
      return [.clearScrollback]
    case .refused(let refusal): say(.bad, sentence(onPaper: refusal))
    case .failed(let sentence): say(.bad, sentence)
    }
    return replaceTop(.paper(entry)) + [.bell]
  }

  /// Why this line can't be saved, as far as this seat knows; nil where it
  /// can.
  func obstacle(
    to line: PaperLine, _ entry: PaperEntry, in round: Round
  ) -> String? {
    if typesCards {
      if let fault = obstacle(toCard: line.sheet, entry, in: round) {
        return fault
      }
    } else if let sheet = line.sheet,
      typedSheets[entry.round]?.contains(sheet) == true
    {
      return words("paper.sheetTwice", ["sheet": sheet])
    }
    do throws(Refusal) {
      try round.check(
        Ballot(id: String(repeating: "0", count: 26), dots: line.dots))
      try checkTurnout(line.group, in: round)
    } catch {
      return sentence(onPaper: error)
    }
    return nil
  }

  private func obstacle(
    toCard card: Int?, _ entry: PaperEntry, in round: Round
  ) -> String? {
    guard let card = card.map({ ParticipantID($0) }) else { return nil }
    if !session.electorate(of: round).contains(where: { $0.id == card }) {
      return sentence(onPaper: .unknownParticipant(card))
    }
    let isUsed = entry.isCardUsed && entry.card == card.number
    return isUsed ? sentence(onPaper: .alreadyVoted(card)) : nil
  }

  /// Whether somebody is left to vote, in all and of a group.
  private func checkTurnout(
    _ group: GroupID?, in round: Round
  ) throws(Refusal) {
    let people = session.electorate(of: round)
    let turnout = turnout(of: round)
    if turnout.ballots >= people.count {
      throw .everybodyHasVoted(people: people.count)
    }
    guard let group else { return }
    let members = people.count { $0.group == group }
    if members == 0 || turnout.doneGroups.contains(group) {
      throw .groupHasVoted(group, people: members)
    }
  }

  /// Why a ballot on paper was refused; what the keys of the booth do helps
  /// nobody here.
  private func sentence(onPaper refusal: Refusal) -> String {
    switch refusal {
    case .alreadyVoted(let voter):
      words("paper.cardTwice", ["card": voter.number])
    case .unknownParticipant(let voter):
      words("paper.noCard", ["card": voter.number])
    case .groupHasVoted(let group, let people):
      words(
        people == 0 ? "paper.groupMissing" : "paper.groupDone",
        ["group": session.group(group)?.name ?? group, "count": people])
    default: words.sentences(for: refusal).what
    }
  }
}

extension Wording {
  /// What can't be read in the line of a sheet.
  func sentence(for fault: PaperLine.Fault) -> String {
    switch fault {
    case .noSheet: self("paper.fault.noSheet")
    case .word(let word): self("paper.fault.word", ["word": word])
    case .group(let word): self("paper.fault.group", ["word": word])
    case .groupOfCard(let word):
      self("paper.fault.groupOfCard", ["word": word])
    case .both(let idea): self("paper.fault.both", ["idea": idea.number])
    case .zeroBesideIdeas: self("paper.fault.zeroBesideIdeas")
    case .nothing: self("paper.fault.nothing")
    }
  }
}
