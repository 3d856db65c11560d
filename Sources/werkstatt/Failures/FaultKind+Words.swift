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
    case .wrongKind(let name, let expected):
      words("fault.wrongKind", list: [name, expected.sentence(words)])
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
      case .expected(let expected): expected.sentence(words)
      }
    return words("fault.member.\(reason.key)", ["place": place, "what": what])
  }
}

extension EventFault.Expected {
  /// What must stand there, in the language of the words.
  fileprivate func sentence(_ words: Wording) -> String {
    if case .words(let text) = self { return text }
    return words("fault.expected.\(key)", list: arguments)
  }
}

extension JSONFault.Reason {
  /// What is no JSON here, in the language of the words.
  func sentence(_ words: Wording) -> String {
    if case .refused(let text) = self { return text }
    return words("fault.json.\(key)")
  }
}
