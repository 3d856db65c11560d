import Exchange
import Interface
import SessionLog
import Workshop

extension Desk {
  /// Begins voting cards: `goOn` makes one after the other.
  func printCards(_ order: CardOrder) {
    guard let writer = log?.writer else {
      return handle(.failed(model.words("title.readOnly")))
    }
    do throws(Failure) {
      let issue = try CodeIssue(order, for: writer)
      if issue.isDone { return handle(.printed(.noCards)) }
      cardsInMaking = issue
      tellWork(of: issue)
    } catch {
      handle(.failed(error.sentence))
    }
  }

  /// What takes a while goes on a step: keys come first.
  func goOn() {
    if proposalsInMaking != nil {
      propose()
    } else if ideaLikeness?.isRead == false {
      readIdeas()
    } else {
      makeCard()
    }
  }

  /// One card more, and after the last one all of them.
  ///
  /// A code takes as long as somebody can wait for a key.
  private func makeCard() {
    guard var issue = cardsInMaking else { return }
    do throws(LogFailure) {
      _ = try issue.makeNext()
      cardsInMaking = issue.isDone ? nil : issue
      tellWork(of: issue)
      if issue.isDone { handOut(issue) }
    } catch {
      cardsInMaking = nil
      handle(.failed(Failure(error).sentence))
    }
  }

  private func tellWork(of issue: CodeIssue) {
    handle(.work(Work(done: issue.codes.count, total: issue.numbers.count)))
  }

  private func handOut(_ issue: CodeIssue) {
    guard let writer = log?.writer else { return }
    let file = OutputFile.free(beside: writer.paths, "cards")
    do throws(Failure) {
      try issue.handOut(keeping: writer) { () throws(Failure) in
        let cards = issue.cards(in: writer.session)
        try file.write(cards.html(template: Embedded.cards))
      } takeBack: {
        file.remove()
      }
      tellRoster()
      handle(.printed(.cards(count: issue.codes.count, path: file.path)))
    } catch {
      handle(.failed(error.sentence))
    }
  }

  /// The sheet of the open round, or of the next one.
  func printSheet(_ next: NewRound) {
    guard let log else { return }
    let session = log.session
    let sheet = BallotSheet(
      session, round: session.openRound, next: next,
      languages: .both(first: session.language))
    // A sheet that lies there holds nothing that this one does not.
    let file = OutputFile(path: "\(log.paths.stem).sheet.html")
    do throws(Failure) {
      try file.write(sheet.html(template: Embedded.sheet))
      handle(.printed(.sheet(path: file.path)))
    } catch {
      handle(.failed(error.sentence))
    }
  }

  /// Whether there is a PIN, and whose cards there are; a roster that can't be read tells nothing new.
  func tellRoster() {
    guard let roster = try? log?.writer?.roster() else { return }
    handle(.pinSet(roster.pin == nil ? .missing : .stands))
    guard model.seat.kind == .facilitator, roster.cards != model.cards
    else { return }
    handle(.cards(roster.cards))
  }
}

extension CodeIssue {
  fileprivate init(
    _ order: CardOrder, for writer: LogWriter
  ) throws(Failure) {
    let roster = try Failure.from { () throws(LogFailure) in
      try writer.roster()
    }
    self = try Failure.from { () throws(CodeIssueFailure) in
      switch order {
      case .missing(let spare):
        try CodeIssue(for: writer.session, roster, spare: spare)
      case .renew(let number):
        try CodeIssue(for: writer.session, roster, renewing: [number])
      }
    }
  }
}

extension OutputFile {
  /// A page beside the log that is not there yet: cards that nobody has
  /// printed are never replaced.
  fileprivate static func free(
    beside paths: LogPaths, _ name: String
  ) -> OutputFile {
    let stem = "\(paths.stem).\(name)"
    var file = OutputFile(path: "\(stem).html")
    var number = 2
    while file.isThere {
      file = OutputFile(path: "\(stem)-\(number).html")
      number += 1
    }
    return file
  }
}
