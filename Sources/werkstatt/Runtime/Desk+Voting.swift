import Interface
import SessionLog
import Workshop

extension Desk {
  /// A ballot goes into the box of a secret round, or into the log of an open
  /// one.
  func cast(
    _ round: RoundID, _ group: GroupID?, _ voter: Voter?,
    _ dots: Dots
  ) {
    guard let writer = log?.writer else {
      return handle(.cast(.failed(model.words("title.readOnly"))))
    }
    let ballot = Ballot(
      id: RandomIdentifier.ballot(), group: group, dots: dots)
    let admitted = voter.flatMap { AdmittedVoter($0) }
    let outcome: CastOutcome
    do throws(SubmitFailure) {
      if writer.session[round]?.rules.secrecy == .open {
        try writer.castOpenly(
          ballot, in: round, voter: admitted, seat: model.seat.name,
          at: .now())
        outcome = .stored(code: RandomIdentifier.confirmationCode())
      } else {
        outcome = .stored(
          code: try writer.cast(ballot, in: round, voter: admitted))
      }
    } catch {
      switch error {
      case .refused(let refusal): outcome = .refused(refusal)
      case .failed(let failure): outcome = .failed(Failure(failure).sentence)
      }
    }
    tellWhatIsThere()
    handle(.cast(outcome))
  }

  /// Whether a code admits to a round now; casting asks once more, under the
  /// lock.
  func verifyCode(_ typed: String, _ id: RoundID) {
    handle(.code(outcome(of: typed, id)))
  }

  /// Whether a card has voted in a round; casting asks once more.
  func verifyCard(_ card: ParticipantID, _ id: RoundID) {
    do throws(LogFailure) {
      guard let writer = log?.writer,
        let box = try writer.openBox(), box.round == id,
        box.voted.contains(card)
      else { return }
      handle(.cardUsed(card))
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }

  private func outcome(of typed: String, _ id: RoundID) -> CodeOutcome {
    guard let writer = log?.writer else {
      return .failed(model.words("title.readOnly"))
    }
    do throws(LogFailure) {
      guard let code = VotingCode(typed),
        let voter = try writer.voter(with: code), let ticket = voter.ticket,
        let round = writer.session[id]
      else { return .wrong }
      let box = try writer.openBox()
      do throws(Refusal) {
        try writer.session.admit(voter.participant, to: round, box: box)
      } catch {
        return if case .alreadyVoted = error { .used } else { .notHere }
      }
      return .right(Voter(voter.participant, ticket: ticket))
    } catch {
      return .failed(Failure(error).sentence)
    }
  }

  /// How many have voted, and nothing else of the box.
  func tellTurnout() {
    guard let log, let round = log.session.openRound,
      round.rules.secrecy == .secret
    else { return handle(.turnout(Turnout())) }
    do throws(LogFailure) {
      switch log {
      case .written(let writer, _):
        let ballots = try writer.openBox()?.ballots ?? []
        handle(.turnout(Turnout(of: round, cast: ballots, in: log.session)))
      case .followed(let follower):
        handle(.turnout(Turnout(ballots: try follower.turnout())))
      }
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }

  func setPIN(_ pin: String) {
    guard let writer = log?.writer else {
      return handle(.pinSet(.failed(model.words("title.readOnly"))))
    }
    do throws(LogFailure) {
      let isFirst = try writer.updateRoster { roster throws(LogFailure) in
        try roster.setFirstPIN(pin)
      }
      handle(.pinSet(isFirst ? .stands : .stoodBefore))
    } catch {
      handle(.pinSet(.failed(Failure(error).sentence)))
    }
  }

  /// A PIN that can't be checked is none.
  func verifyPIN(_ pin: String) {
    guard let writer = log?.writer else {
      return handle(.pin(.wrong(waitSeconds: 0)))
    }
    let now = Timestamp.now()
    do throws(LogFailure) {
      let answer = try writer.updateRoster { $0.tryPIN(pin, at: now) }
      switch answer {
      case .right: handle(.pin(.right))
      case .notSet: handle(.pin(.none))
      case .wrong: handle(.pin(.wrong(waitSeconds: 0)))
      case .locked(let until):
        let left = until.milliseconds - now.milliseconds
        handle(.pin(.wrong(waitSeconds: (left + 999) / 1000)))
      }
    } catch {
      // That it can't be noted makes a right PIN no wrong one.
      var roster = (try? writer.roster()) ?? Roster()
      if roster.tryPIN(pin, at: now) == .right { return handle(.pin(.right)) }
      handle(.pin(.wrong(waitSeconds: 0)))
      handle(.failed(Failure(error).sentence))
    }
  }
}

extension AdmittedVoter {
  /// Whom a code admitted at this seat.
  fileprivate init?(_ voter: Voter) {
    if voter.isOnPaper {
      self.init(onPaper: voter.participant)
    } else {
      self.init(voter.participant, ticket: voter.ticket)
    }
  }
}
