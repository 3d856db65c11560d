import Exchange
import SessionLog
import Workshop

extension CodeIssue {
  /// The cards that bear these codes, in both languages.
  func cards(in session: Session) -> VotingCards {
    VotingCards(
      session, codes: codes.map { ($0.number, $0.description) },
      languages: .both(first: session.language))
  }

  /// Prints first and keeps then: a card that is lost is printed again, while
  /// codes that nobody has would be valid.
  ///
  /// `takeBack` is called where the codes could not be kept: cards that nobody
  /// can vote with are worse than none.
  ///
  /// - Throws: `Failure`; no code has then become valid.
  func handOut(
    keeping writer: LogWriter, print: () throws(Failure) -> Void,
    takeBack: () -> Void
  ) throws(Failure) {
    try print()
    do throws(CodeIssueFailure) {
      try keep(in: writer)
    } catch {
      takeBack()
      throw Failure(error)
    }
  }
}

extension Failure {
  init(_ failure: CodeIssueFailure) {
    switch failure {
    case .unknownNumber(let number):
      self.init(.badData, "unknownNumber", ["number": number])
    case .nobodyHere: self.init(.badData, "nobodyForCodes")
    case .tooMany(let most):
      self.init(.badData, "tooManyCodes", ["most": most])
    case .madeElsewhere(let numbers):
      let list = numbers.map(String.init).joined(separator: ", ")
      self.init(.readOrWrite, "codesMadeElsewhere", ["numbers": list])
    case .failed(let failure): self.init(failure)
    }
  }

  /// Does what may be against voting codes.
  static func from<Result>(
    _ body: () throws(CodeIssueFailure) -> Result
  ) throws(Failure) -> Result {
    do throws(CodeIssueFailure) {
      return try body()
    } catch {
      throw Failure(error)
    }
  }
}
