import Interface
import SessionLog
import Surface
import Workshop

extension Desk {
  /// Does what the model wants done.
  func perform(_ effect: Effect) {
    switch effect {
    case .submit(let command): submit(command)
    case .create(let template, let title, let question):
      create(template: template, title: title, question: question)
    case .open(let path): open(path)
    case .openDemo: openDemo()
    case .listSessions: listSessions()
    case .export(let format): export(format)
    case .join(let names): join(names)
    case .stage(let stage): keep(stage)
    case .drawLot(let round, let ideas): drawLot(round, ideas)
    case .bell: front?.bell()
    case .repaint: front?.repaint()
    case .cast(let round, let group, let voter, let dots):
      cast(round, group, voter, dots)
    case .verifyCode(let code, let round): verifyCode(code, round)
    case .verifyCard(let card, let round): verifyCard(card, round)
    case .setPIN(let pin): setPIN(pin)
    case .verifyPIN(let pin): verifyPIN(pin)
    case .seed: handle(.seed(UInt64(truncatingIfNeeded: RandomBytes.number())))
    case .announce(let state): announce(state)
    case .release(let seat): release(seat)
    case .clearScrollback: front?.clearScrollback()
    case .suspend: front?.suspend()
    case .printCards(let order): printCards(order)
    case .printSheet(let next): printSheet(next)
    case .stopWork: cardsInMaking = nil
    case .propose:
      proposalsInMaking = log.map { ProposalsInMaking(for: $0.session) }
    case .findAlike(let text): findAlike(text)
    case .findThemes(let ideas): findThemes(among: ideas)
    case .quit: isDone = true
    }
  }

  func submit(_ command: Command) {
    guard let writer = log?.writer else { return }
    let outcome: Outcome
    do throws(SubmitFailure) {
      let events = try writer.submit(
        command, seat: model.seat.name, at: .now())
      outcome = .saved(events)
    } catch {
      outcome = Outcome(error)
    }
    tellWhatIsThere()
    handle(.submitted(command, outcome))
    // A text that is to be gone and is still there is no small matter.
    if let unfinished = writer.unfinished {
      handle(.failed(Failure(unfinished: unfinished).sentence))
    }
  }

  /// The session and all that stands beside it, as they are now.
  func tellWhatIsThere() {
    guard let log else { return }
    handle(.session(log.session))
    tellTurnout()
    tellSeats()
    tellRoster()
    tellHead()
    if model.seat.kind == .presenter { tellStage() }
  }

  private func export(_ format: String) {
    guard let log, let form = ExportForm(rawValue: format) else { return }
    let paths = log.paths
    let path = "\(paths.stem)\(form.ending)"
    do {
      let language = Language(rawValue: log.session.language) ?? .current
      try OutputFile(path: path).write(
        form.text(of: log.session, head: log.head, in: language))
      handle(.exported(path: path))
    } catch {
      tell(error)
    }
  }

  /// Everybody gets a number in the log, and a name in the roster alone.
  private func join(_ names: [NamedPerson]) {
    guard let writer = log?.writer else { return }
    let commands = names.map { Command.join($0.group, count: 1) }
    do throws(SubmitFailure) {
      let events = try writer.submit(
        .together(commands), seat: model.seat.name, at: .now())
      let ids = events.compactMap {
        ($0.fact as? ParticipantJoined)?.participant
      }
      try writer.keep(zip(ids, names).map { ($0, $1.name) })
      tellWhatIsThere()
    } catch {
      tellWhatIsThere()
      handle(.submitted(.together(commands), Outcome(error)))
    }
  }
}

extension LogWriter {
  /// Keeps names in the roster.
  fileprivate func keep(
    _ names: [(ParticipantID, String)]
  ) throws(SubmitFailure) {
    do throws(LogFailure) {
      try updateRoster { roster throws(LogFailure) in
        for (id, name) in names {
          roster.people[id, default: Roster.Person()].name = name
        }
      }
    } catch {
      throw .failed(error)
    }
  }
}

extension Outcome {
  init(_ failure: SubmitFailure) {
    switch failure {
    case .refused(let refusal): self = .refused(refusal)
    case .failed(let failure): self = .failed(Failure(failure).sentence)
    }
  }
}
