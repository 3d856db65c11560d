extension Scanner {
  /// Reads the type and the members of its data, up to those that any type may
  /// have, where it is one of those that most lines are of.
  @inline(__always)
  mutating func takeFact() -> Bool {
    let word = cursor.word
    if word == Self.word("ballot.counted") { return takeBallot() }
    if word == Self.word("idea.captured") { return takeCaptured() }
    if word == Self.word("idea.assigned") { return takeAssigned() }
    if word == Self.word("note.added") { return takeNote() }
    if word == Self.word("participant.joined") { return takeParticipant() }
    if word == Self.word("idea.reworded") { return takeReworded() }
    return takeRareFact(word)
  }

  private mutating func takeRareFact(_ word: UInt64) -> Bool {
    switch word {
    case Self.word("ideas.merged"): takeMerged()
    case Self.word("idea.shared"):
      takeList("idea.shared\",\"data\":{\"idea\":\"i", .shared)
    case Self.word("idea.labelled"):
      takeList("idea.labelled\",\"data\":{\"idea\":\"i", .labelled)
    case Self.word("idea.withdrawn"):
      takeIdea("idea.withdrawn\",\"data\":{\"idea\":\"i", .withdrawn)
    case Self.word("idea.restored"):
      takeIdea("idea.restored\",\"data\":{\"idea\":\"i", .restored)
    case Self.word("idea.split"):
      takeIdea("idea.split\",\"data\":{\"idea\":\"i", .split)
    case Self.word("idea.themed"): takeThemed()
    case Self.word("theme.named"): takeThemeNamed()
    case Self.word("phase.entered"): takePhase()
    case Self.word("undone\","), Self.word("redone\","): takeUndone()
    case Self.word("round.opened"): takeRoundOpened()
    case Self.word("round.closed"): takeRoundClosed()
    case Self.word("round.cancelled"): takeRoundCancelled()
    case Self.word("measure.agreed"): takeMeasure()
    case Self.word("session.opened"): takeSession()
    default: false
    }
  }

  /// The first eight bytes of a text as one word: types differ in them, or are
  /// told apart later.
  @inline(__always)
  private static func word(_ text: StaticString) -> UInt64 {
    UnsafeRawPointer(text.utf8Start).loadUnaligned(as: UInt64.self)
      .littleEndian
  }
}

extension Scanner {
  /// Passes a name and the quote that ends it: its number in the table, −1
  /// where none comes next.
  @inline(__always)
  mutating func takeName() -> Int32 {
    let count = cursor.bytesToQuote
    guard let number = names.number(of: cursor.at, count),
      cursor.at[count] == UInt8(ascii: "\"")
    else { return -1 }
    cursor.at += count + 1
    return number
  }

  /// Passes a number that is kept in order.
  @inline(__always)
  mutating func takeSerial() -> Int32 {
    let number = cursor.serial()
    return number < Entries.mostOfAKind ? number : 0
  }

  /// Passes ids with this letter in front, up to the bracket that ends them:
  /// where the list begins and how many there are; nil where it is not one.
  mutating func takeSerials(
    _ letter: StaticString
  ) -> (start: Int32, count: Int32)? {
    let start = entries.listStart
    guard !cursor.take("]") else { return (start, 0) }
    repeat {
      guard cursor.take(letter) else { return nil }
      let number = takeSerial()
      guard number > 0 else { return nil }
      entries.addNumber(number)
    } while cursor.take(",")
    guard cursor.take("]") else { return nil }
    return (start, entries.listStart - start)
  }

  /// The same of names.
  mutating func takeNames() -> (start: Int32, count: Int32)? {
    let start = entries.listStart
    guard !cursor.take("]") else { return (start, 0) }
    repeat {
      guard cursor.take("\"") else { return nil }
      let name = takeName()
      guard name >= 0 else { return nil }
      entries.addNumber(name)
    } while cursor.take(",")
    guard cursor.take("]") else { return nil }
    return (start, entries.listStart - start)
  }

  /// Passes strings that nobody counts.
  mutating func takeTexts() -> Bool {
    guard !cursor.take("]") else { return true }
    repeat {
      guard cursor.take("\""), cursor.takeText() else { return false }
    } while cursor.take(",")
    return cursor.take("]")
  }
}
