import Surface

/// Where a binding holds.
public enum Scope: String, CaseIterable, Hashable, Sendable {
  case everywhere
  case typing
  case writing
  case list
  case form
  case question
  case timer
  case find
  case paper
  case work
  case chooser
  case checkIn = "check-in"
  case ideate
  case board
  case triage
  case vote
  case review
  case commit
  case close
  case boothNeutral = "booth-neutral"
  case boothPIN = "booth-pin"
  case boothCode = "booth-code"
  case boothGroup = "booth-group"
  case boothBallot = "booth-ballot"
  case boothAmount = "booth-amount"
  case boothFind = "booth-find"
  case boothCheck = "booth-check"
  case boothQuestion = "booth-question"
  case boothReceipt = "booth-receipt"
  case page
  case presenter
}

/// Keys, and what they do in a scope.
///
/// Dispatch, the hint line, `?`, the palette, the man page and the README all
/// read the same table.
public struct Binding: Hashable, Sendable {
  public var scope: Scope
  public var keys: [Key]
  public var action: Action
  /// How the keys are shown where their own names would be too many: a key of
  /// the catalogue, `key.digits`.
  public var shown: String?
  /// Its place in the hint line, the smallest first; nil where it has none.
  public var hint: Int?

  public init(
    _ scope: Scope, _ keys: [Key], _ action: Action, shown: String? = nil,
    hint: Int? = nil
  ) {
    self.scope = scope
    self.keys = keys
    self.action = action
    self.shown = shown
    self.hint = hint
  }

  /// The catalogue's key of its label and help.
  public var word: String { "keys.\(action.rawValue)" }
}
