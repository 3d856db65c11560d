import Workshop

/// Everything that can be wrong with a log.
public enum FaultKind: Hashable, Sendable {
  case json(JSONFault.Reason)
  case tooLong
  case notAnObject
  case missing(String)
  case wrongKind(String, expected: EventFault.Expected)
  case hashNotLast
  case hashMalformed
  case hashWrong
  case commitMissing
  case commitMalformed
  case commitWithoutBody
  case commitWrong
  case bodyNotAsWritten
  case textTooLong
  case gap(expected: Int, found: Int)
  case timeBackwards(before: String)
  case firstNotOpened
  case openedAgain
  case formatTooNew(Int)
  /// A body that is null, and no later line says that it was redacted.
  case bodyMissing
  /// A body that a later line says is redacted.
  case redactionUnfinished(by: Int)
  case tornTail
  /// Too many lines are damaged to go on.
  case givenUp
  /// What the event of the line says can't be.
  case event(EventFault)
  /// A rule that holds over several lines: identifiers, rounds, ballots.
  case rule(BrokenRule)

  /// What is wrong, in English.
  public var what: String {
    switch self {
    case .json(let reason):
      "not JSON: " + JSONFault(byte: 0, reason: reason).description
    case .tooLong: "the line is longer than 64 KiB"
    case .notAnObject: "the line is not a JSON object"
    case .missing(let name): "the member \"\(name)\" is missing"
    case .wrongKind(let name, let expected):
      "the member \"\(name)\" is not \(expected.english)"
    case .hashNotLast: "the member \"h\" is not the last one"
    case .hashMalformed: "\"h\" is not a hash of 43 characters of base64url"
    case .hashWrong:
      "\"h\" does not match the line: the line, or one before it, was changed"
    case .commitMissing: "there is a body, but no \"commit\" in the data"
    case .commitMalformed:
      "\"commit\" is not a hash of 43 characters of base64url"
    case .commitWithoutBody: "there is a \"commit\", but no body"
    case .commitWrong: "the text does not match its \"commit\": it was changed"
    case .bodyNotAsWritten: "the body is not as a writer would write it"
    case .textTooLong:
      "the text is longer than 10,000 characters or 48 KiB as written"
    case .gap(let expected, let found):
      "\"seq\" is \(found), but \(expected) comes here"
    case .timeBackwards(let before):
      "\"at\" is earlier than in the line before (\(before))"
    case .firstNotOpened: "the first line is not \"session.opened\""
    case .openedAgain: "\"session.opened\" stands here again"
    case .formatTooNew(let format):
      "the log has format \(format); this program reads formats up to 1"
    case .bodyMissing: "the body is null, but no later line redacts it"
    case .redactionUnfinished(let seq):
      "line \(seq) says that this text is redacted, but it is still here"
    case .tornTail: "the end of the log is torn: a line was not fully written"
    case .givenUp:
      "so many lines are damaged that none from here on was read"
    case .event(let fault):
      fault.place.isEmpty ? fault.what : "\(fault.place) \(fault.what)"
    case .rule(let rule): rule.what
    }
  }
}
