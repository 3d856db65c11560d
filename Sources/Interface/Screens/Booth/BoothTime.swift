import Surface
import Workshop

/// How long the booth waits, in milliseconds.
public enum BoothPatience {
  /// Minutes without a key, until a full page asks whether anybody is there.
  public static let minutes = 1...10
  /// From then on, until the ballot is dropped.
  static let warning = 30_000
  static let receipt = 20_000
  /// For the facilitator's PIN.
  static let moderation = 60_000
}

extension Model {
  private var idle: Int { idleMinutes * 60_000 }

  /// Whether the page stands that asks if anybody is there.
  var isWarning: Bool {
    booth.page.canBeAbandoned
      && now >= booth.touchedAt.adding(idle)
  }

  /// What time alone ends.
  mutating func passTimeInBooth() -> [Effect] {
    if case .ballot(var draft) = booth.page, !draft.number.isEmpty,
      now >= draft.numberAt.adding(BallotDraft.numberFor)
    {
      if let unknown = unknownNumber(in: draft) {
        booth.sentence = words("booth.noSuchNumber", ["number": unknown])
      }
      draft.number = ""
      booth.page = .ballot(draft)
    }
    guard let end = pageEnd, now >= end else { return [] }
    return showNeutral()
  }

  /// When the page goes by itself; nil where it stays.
  private var pageEnd: Timestamp? {
    switch booth.page {
    case .moderation(_, let since): since.adding(BoothPatience.moderation)
    case .receipt(_, let since), .over(let since), .used(let since):
      since.adding(BoothPatience.receipt)
    case .admission, .code: booth.touchedAt.adding(idle)
    case let page where page.canBeAbandoned:
      booth.touchedAt.adding(idle + BoothPatience.warning)
    default: nil
    }
  }

  /// When the booth next looks different without a key.
  var boothDeadline: Timestamp? {
    var moments = [pageEnd]
    if booth.page.canBeAbandoned {
      moments.append(booth.touchedAt.adding(idle))
    }
    if isWarning || showsCountdown, let end = pageEnd {
      moments.append(nextSecond(before: end))
    }
    if secondsDeaf > 0, let until = booth.pinDeafUntil {
      moments.append(nextSecond(before: until))
    }
    if case .ballot(let draft) = booth.page, !draft.number.isEmpty {
      moments.append(draft.numberAt.adding(BallotDraft.numberFor))
    }
    return moments.compactMap { $0 }.filter { $0 > now }.min()
  }

  private var showsCountdown: Bool {
    if case .receipt = booth.page { return true }
    return false
  }

  /// The seconds until the page goes by itself.
  var secondsToPageEnd: Int {
    guard let end = pageEnd else { return 0 }
    return max(0, (end.milliseconds - now.milliseconds + 999) / 1000)
  }

  /// The next moment at which fewer full seconds are left until another one.
  func nextSecond(before end: Timestamp) -> Timestamp {
    let left = end.milliseconds - now.milliseconds
    let step = left % 1000 > 0 ? left % 1000 : left % 1000 + 1000
    return now.adding(step)
  }
}

extension Timestamp {
  func adding(_ milliseconds: Int) -> Timestamp {
    Timestamp(milliseconds: self.milliseconds + milliseconds)
  }
}
