import Interface
import SessionLog
import Workshop

extension FaultKind: Worded {}
extension JSONFault.Reason: Worded {}

extension FaultKind {
  /// What is wrong, in the language of the words.
  ///
  /// What an event or a rule says of itself is English.
  func sentence(_ words: Wording) -> String {
    switch self {
    case .event(let text), .rule(let text): text
    case .json(let reason): reason.sentence(words)
    default: words("fault.\(key)", list: arguments)
    }
  }
}

extension JSONFault.Reason {
  /// What is no JSON here, in the language of the words.
  func sentence(_ words: Wording) -> String {
    if case .refused(let text) = self { return text }
    return words("fault.json.\(key)")
  }
}
