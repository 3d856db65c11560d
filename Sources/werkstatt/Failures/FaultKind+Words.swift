import Interface
import SessionLog
import Workshop

extension FaultKind: Worded {}
extension JSONFault.Reason: Worded {}

extension FaultKind {
  /// What is wrong, in the language of the words.
  func sentence(_ words: Wording) -> String {
    switch self {
    case .event(let fault): fault.sentence(words)
    case .rule(let rule):
      words("fault.rule.\(rule.key)", list: rule.arguments)
    case .json(let reason): reason.sentence(words)
    default: words("fault.\(key)", list: arguments)
    }
  }
}

extension EventFault {
  /// What is wrong with a member, in the language of the words.
  func sentence(_ words: Wording) -> String {
    let place = place.isEmpty ? words("fault.member.whole") : place
    let what =
      switch reason {
      case .missing, .unknown: ""
      case .twice(let text), .words(let text): text
      case .expected(.words(let text)): text
      case .expected(let expected):
        words("fault.expected.\(expected.key)", list: expected.arguments)
      }
    return words("fault.member.\(reason.key)", ["place": place, "what": what])
  }
}

extension JSONFault.Reason {
  /// What is no JSON here, in the language of the words.
  func sentence(_ words: Wording) -> String {
    if case .refused(let text) = self { return text }
    return words("fault.json.\(key)")
  }
}
