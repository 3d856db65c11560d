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
  /// The card that was asked about, and whether it has voted.
  var card: Int?
  var isCardUsed = false

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
    return askAboutCard(&entry) + replaceTop(.paper(entry))
  }

  /// Whether the card in front of the line has voted, once the line is one.
  private func askAboutCard(_ entry: inout PaperEntry) -> [Effect] {
    guard typesCards, case .success(let line) = reading(entry),
      let card = line.sheet, card != entry.card
    else { return [] }
    entry.card = card
    entry.isCardUsed = false
    return [.verifyCard(ParticipantID(card), entry.round)]
  }

  /// The card has voted already.
  mutating func cardIsUsed(_ card: ParticipantID) {
    guard case .paper(var entry) = layers.last, entry.card == card.number
    else { return }
    entry.isCardUsed = true
    _ = replaceTop(.paper(entry))
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
    if typesCards {
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

  /// Whether the lines that are typed begin with the number of a card.
  var typesCards: Bool {
    guard case .paper(let entry) = layers.last else { return false }
    return session[entry.round]?.rules.admission == .codes
  }

  /// What a line says, or why not.
  func reading(_ entry: PaperEntry) -> Result<PaperLine, PaperLine.Fault> {
    let isByCodes = session[entry.round]?.rules.admission == .codes
    return Result { () throws(PaperLine.Fault) in
      try PaperLine(
        entry.line.text, isNumbered: entry.isNumbered, isByCard: isByCodes,
        groups: session.groups)
    }
  }
}
