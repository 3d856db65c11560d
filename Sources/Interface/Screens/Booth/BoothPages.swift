import Surface
import Workshop

extension Model {
  /// The words of a page that has nothing to choose from.
  var boothPage: [BoothPart] {
    let sentence = booth.sentence.map { [BoothPart.gap, .notice($0)] } ?? []
    switch booth.page {
    case .settingPIN(let pin): return pinPage(pin) + sentence
    case .privacy:
      return [
        .title(words("booth.privacy.title")), .gap,
        .text(words("booth.privacy.text")), .gap,
        .keys([
          yes("booth.privacy.yes"),
          BoothKey(words("booth.privacy.out"), .escape),
        ]),
      ] + sentence
    case .neutral: return neutralPage + sentence
    case .moderation(let field, _):
      return [
        .title(words("booth.moderation.title")), .gap,
        .text(words("booth.moderation.text")), .gap, pinPart(field),
      ] + waiting + sentence
    case .admission(let field):
      return [
        .title(words("booth.admission.title")), .gap,
        .text(words("booth.admission.text")), .gap,
        .text(words("booth.admission.pin")), pinPart(field),
      ] + waiting + sentence
    case .givingUp:
      return [
        .title(words("booth.giveUp.title")), .gap,
        .text(words("booth.giveUp.text")), .gap,
        .keys([
          yes("booth.giveUp.yes"),
          BoothKey(words("booth.giveUp.no"), .escape),
        ]),
      ]
    case .casting: return [.title(words("booth.casting"))]
    case .receipt(let code, _): return receiptPage(code)
    case .over:
      return [
        .title(words("booth.over.title")), .gap,
        .text(words("booth.over.text")), .gap,
        .keys([BoothKey(words("booth.over.key"), .enter)]),
      ]
    case .used:
      return [
        .title(words("booth.used.title")), .gap,
        .text(words("booth.used.text")), .gap,
        .keys([BoothKey(words("booth.over.key"), .enter)]),
      ]
    case .code(let entry): return codePage(entry) + sentence
    case .group, .ballot, .checking: return []
    }
  }

  /// The full page where nobody has pressed a key for long.
  var warningPage: [BoothPart] {
    [
      .title(words("booth.warning.title")), .gap,
      .text(words("booth.warning.text", ["count": secondsToPageEnd])), .gap,
      .keys([BoothKey(words("booth.warning.key"), .enter)]),
    ]
  }

  /// The key that says yes, and to what.
  func yes(_ key: String) -> BoothKey {
    BoothKey(words("key.yes") + "  " + words(key), .character("j"))
  }

  private func pinPage(_ pin: NewPIN) -> [BoothPart] {
    let step = pin.first == nil ? "booth.pin.first" : "booth.pin.second"
    let letsIn = session.openRound?.rules.admission != .codes
    return [
      .title(words("booth.pin.title")), .gap,
      .text(words(letsIn ? "booth.pin.text" : "booth.pin.textCodes")),
      .gap, .text(words(step)), pinPart(pin.field),
    ]
  }

  /// A sign a digit, never the digits; nobody hears how many there are.
  private func pinPart(_ field: PINField) -> BoothPart {
    if field.isChecking { return .text(words("booth.pin.checking")) }
    if isSpoken { return .gap }
    let most = PINField.lengths.upperBound
    let typed = String(repeating: "●", count: field.digits.count)
    let rest = String(repeating: "·", count: most - field.digits.count)
    return .field(" " + typed + rest + " ")
  }

  private func codePage(_ entry: CodeEntry) -> [BoothPart] {
    let field: BoothPart =
      entry.isChecking
      ? .text(words("booth.pin.checking"))
      : .field("  \(entry.typed.padded(to: max(12, entry.typed.count)))  ")
    return [
      .title(words("booth.code.title")), .gap,
      .text(words("booth.code.text")), .gap, field,
    ]
  }

  private var waiting: [BoothPart] {
    secondsDeaf > 0
      ? [.gap, .notice(words("booth.pin.wait", ["count": secondsDeaf]))] : []
  }

  private var neutralPage: [BoothPart] {
    if let closure { return closedPage(closure) }
    let free = languages.map { $0("booth.neutral.free") }
    let names = languages.enumerated().map { index, language in
      let digit = String(index + 1)
      let name = index == 0 ? words("key.enter") : digit
      return BoothKey(
        name + "  " + language("language.name"),
        index == 0 ? .enter : .character(Character(digit)))
    }
    var page: [BoothPart] = [
      .text(session.title), .gap, .titles(free),
      .gap, .keys(names), .gap,
    ]
    if let round = session.openRound {
      page.append(
        .text(
          words(
            "booth.neutral.turnout",
            [
              "done": turnout(of: round).ballots,
              "people": session.electorate(of: round).count,
            ])))
    }
    return page
  }

  private func closedPage(_ closure: BoothClosure) -> [BoothPart] {
    let text =
      switch closure {
      case .noRound: words("booth.closed.noRound")
      case .paused: words("booth.closed.paused")
      case .everybodyVoted(let count):
        words("booth.closed.everybody", ["count": count])
      case .readOnly(let why): why
      }
    return [.text(session.title), .gap, .title(text)]
  }

  private func receiptPage(_ code: String?) -> [BoothPart] {
    let receipt: [BoothPart] =
      code.map {
        [
          .text(words("booth.receipt.yours")), .field("  \($0.spaced)  "), .gap,
          .text(words("booth.receipt.text")), .gap,
        ]
      } ?? []
    return [.title(words("booth.receipt.title")), .gap] + receipt + [
      .keys([BoothKey(words("booth.receipt.key"), .enter)]),
      .text(words("booth.receipt.alone", ["count": secondsToPageEnd])),
    ]
  }
}

extension String {
  /// `K7M4QX` as people read it: `K7M 4QX`.
  var spaced: String {
    let half = index(startIndex, offsetBy: count / 2)
    return self[..<half] + " " + self[half...]
  }
}
