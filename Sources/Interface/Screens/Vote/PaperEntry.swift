import Surface
import Workshop

/// Ballots on paper being typed in, a line each.
///
/// What is typed stands here alone, and is gone as soon as it is saved.
public struct PaperEntry: Hashable, Sendable {
  let round: RoundID
  var line = TextField(limit: 400)
  /// Whether each line begins with the number of its sheet.
  var isNumbered: Bool
  /// The sheet of the ballot that is on its way to the disk.
  var sheet: Int?
  var isSaving = false

  init(round: RoundID, isNumbered: Bool) {
    self.round = round
    self.isNumbered = isNumbered
  }
}

extension Model {
  /// `p`: sheets of an open round, or a count that was taken by hand.
  mutating func beginPaper() -> [Effect] {
    guard let round = session.openRound else { return openHands() }
    let hands = session.closedRounds.last ?? round
    let isSecret = round.rules.secrecy == .secret
    layers.append(
      .picker(
        Picker(
          .paper, title: words("paper.title"),
          items: [
            Picker.Item(
              id: "sheets", mark: "1", label: words("paper.sheets"),
              obstacle: obstacleOnVote(to: .booth)),
            Picker.Item(
              id: "hands", mark: "2", label: words("paper.hands"),
              obstacle: isSecret && hands.id == round.id
                ? words("paper.handsLater") : nil),
          ])))
    return []
  }

  mutating func openPaper(_ kind: String) -> [Effect] {
    if kind == "hands" { return openHands() }
    guard let round = session.openRound else { return [] }
    layers.append(
      .paper(
        PaperEntry(
          round: round.id,
          isNumbered: round.rules.admission == .codes
            || numberedRounds.contains(round.id))))
    return []
  }

  mutating func press(_ key: Key, in entry: PaperEntry) -> [Effect] {
    var entry = entry
    if entry.isSaving { return [] }
    switch Keymap.binding(for: key, in: [.paper])?.action {
    case .cancel: return leavePaper()
    case .interrupt: return interrupt(key)
    case .numbered: return toggleNumbers(entry)
    case .capture: return castPaper(entry)
    default:
      if case .paste = key { return [.bell] }
      guard entry.line.edit(key) else { return [.bell] }
    }
    return replaceTop(.paper(entry))
  }

  /// What the next ballot's line must not be: left half typed for others to
  /// see.
  private mutating func leavePaper() -> [Effect] {
    _ = dropLayer()
    return [.clearScrollback]
  }

  /// No line is typed for a round that is over.
  mutating func dropPaperIfOver() {
    guard case .paper(let entry) = layers.last,
      session[entry.round]?.state != .open
    else { return }
    _ = dropLayer()
    say(.plain, words("paper.over"))
  }

  /// In a round with codes a sheet always bears the number of its card.
  private mutating func toggleNumbers(_ entry: PaperEntry) -> [Effect] {
    var entry = entry
    guard session[entry.round]?.rules.admission != .codes else {
      say(.plain, words("paper.alwaysNumbered"))
      return [.bell]
    }
    entry.isNumbered.toggle()
    if entry.isNumbered {
      numberedRounds.insert(entry.round)
    } else {
      numberedRounds.remove(entry.round)
    }
    return replaceTop(.paper(entry))
  }

  /// What a line says, or why not.
  func reading(_ entry: PaperEntry) -> Result<PaperLine, PaperLine.Fault> {
    let isByCodes = session[entry.round]?.rules.admission == .codes
    return Result { () throws(PaperLine.Fault) in
      try PaperLine(
        entry.line.text, isNumbered: entry.isNumbered,
        groups: isByCodes ? [] : session.groups)
    }
  }

  private mutating func castPaper(_ entry: PaperEntry) -> [Effect] {
    guard let round = session[entry.round] else { return dropLayer() }
    guard case .success(let line) = reading(entry) else {
      if case .failure(let fault) = reading(entry) {
        say(.bad, words.sentence(for: fault))
      }
      return [.bell]
    }
    if let sheet = line.sheet, typedSheets[entry.round]?.contains(sheet) == true
    {
      say(.bad, words("paper.sheetTwice", ["sheet": sheet]))
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
    case .refused(let refusal):
      let (what, way) = words.sentences(for: refusal)
      say(.bad, "\(what) \(way)")
    case .failed(let sentence): say(.bad, sentence)
    }
    return replaceTop(.paper(entry)) + [.bell]
  }
}

extension Wording {
  /// What can't be read in the line of a sheet.
  func sentence(for fault: PaperLine.Fault) -> String {
    switch fault {
    case .noSheet: self("paper.fault.noSheet")
    case .word(let word): self("paper.fault.word", ["word": word])
    case .group(let word): self("paper.fault.group", ["word": word])
    case .nothing: self("paper.fault.nothing")
    }
  }
}
