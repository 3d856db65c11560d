import Surface
import Workshop

/// A voting seat: what stands on its screen, and since when nobody touched it.
struct BoothState: Hashable, Sendable {
  var page = BoothPage.neutral
  /// Whether the session has a PIN, as far as this seat was told.
  var pinStands = false
  /// Whether somebody has said that only the voter sees this screen.
  var isPrivate = false
  /// When a key was last pressed that means anything.
  var touchedAt = Timestamp(milliseconds: 0)
  /// No PIN is heard until then.
  var pinDeafUntil: Timestamp?
  /// A sentence on the page, until the next key.
  var sentence: String?
  /// What the other seats were last told.
  var announced: OtherSeat.State?
}

/// A page of the booth.
///
/// What somebody votes stands in its pages alone, so that it is gone with
/// them.
enum BoothPage: Hashable, Sendable {
  /// Before the first booth of a session.
  case settingPIN(NewPIN)
  /// Does anyone but the voter see this screen?
  case privacy
  /// Between two voters; also where nobody is admitted.
  case neutral
  /// The facilitator wants out.
  case moderation(PINField, since: Timestamp)
  /// Somebody waits to be let in.
  case admission(PINField)
  /// Where codes admit: somebody types theirs.
  case code(CodeEntry)
  case group(GroupChoice)
  case ballot(BallotDraft)
  case checking(BallotDraft)
  case givingUp(BallotDraft, deafUntil: Timestamp)
  /// On its way to the disk.
  case casting(BallotDraft)
  /// With the confirmation code, where the round has such.
  case receipt(code: String?, since: Timestamp)
  /// The round was closed over somebody's ballot.
  case over(since: Timestamp)
  /// The code has cast a ballot at another seat meanwhile.
  case used(since: Timestamp)
}

extension BoothPage {
  /// The round that somebody is voting in.
  var round: RoundID? {
    switch self {
    case .group(let choice): choice.round
    case .ballot(let draft), .checking(let draft), .givingUp(let draft, _),
      .casting(let draft):
      draft.round
    default: nil
    }
  }

  /// Whether something stands here that the next person must not see.
  var isSecret: Bool {
    switch self {
    case .receipt, .code: true
    default: round != nil
    }
  }

  /// Whether it is given up where nobody touches a key.
  var canBeAbandoned: Bool {
    if case .casting = self { return false }
    return round != nil
  }
}

/// A PIN being typed.
struct PINField: Hashable, Sendable {
  var digits = ""
  /// Whether it is being checked.
  var isChecking = false

  static let lengths = 4...12

  mutating func type(_ key: Key) {
    guard case .character(let digit) = key else {
      digits = String(digits.dropLast())
      return
    }
    if digits.count < Self.lengths.upperBound { digits.append(digit) }
  }
}

/// A PIN that is being set: twice the same.
struct NewPIN: Hashable, Sendable {
  var field = PINField()
  /// The first of the two.
  var first: String?
}

/// The group that a ballot is cast for, being chosen.
struct GroupChoice: Hashable, Sendable {
  let round: RoundID
  /// Nil until somebody chose: no group is a default.
  var index: Int?
  /// Letters that look for a group.
  var typed = ""
}
