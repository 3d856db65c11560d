import Surface
import Workshop

/// The code of a voting card being typed.
struct CodeEntry: Hashable, Sendable {
  let round: RoundID
  var typed = ""
  /// Whether it is being checked.
  var isChecking = false

  /// More than a code has, with blanks and dashes as people type them.
  static let longest = 24
}

extension Model {
  mutating func press(_ key: Key, in entry: CodeEntry) -> [Effect] {
    var entry = entry
    if entry.isChecking { return [] }
    switch Keymap.binding(for: key, in: [.boothCode])?.action {
    case .cancel: return showNeutral()
    case .edit: entry.typed = String(entry.typed.dropLast())
    case .confirmCode:
      guard !entry.typed.isEmpty else { return [.bell] }
      entry.isChecking = true
      booth.page = .code(entry)
      return [.verifyCode(entry.typed, entry.round)]
    default:
      guard case .character(let character) = key else { return [] }
      guard character.isASCII, entry.typed.count < CodeEntry.longest
      else { return [.bell] }
      entry.typed += String(character).uppercased()
    }
    booth.page = .code(entry)
    return []
  }

  /// What is known of a code that was typed: it admits, or says why not and
  /// stays to be mended.
  mutating func codeChecked(_ outcome: CodeOutcome) -> [Effect] {
    guard case .code(var entry) = booth.page, entry.isChecking
    else { return [] }
    booth.touchedAt = now
    entry.isChecking = false
    switch outcome {
    case .right(let voter):
      booth.sentence = nil
      return begin(in: entry.round, for: voter)
    case .wrong: booth.sentence = words("booth.code.wrong")
    case .used: booth.sentence = words("booth.code.used")
    case .notHere: booth.sentence = words("booth.code.notHere")
    case .failed(let sentence): booth.sentence = sentence
    }
    booth.page = .code(entry)
    return [.bell]
  }

  private mutating func begin(
    in round: RoundID, for voter: Voter
  ) -> [Effect] {
    booth.page = .ballot(
      BallotDraft(
        round: round, group: session[voter.participant]?.group, voter: voter))
    return [.seed]
  }
}
