import Interface
import SessionLog
import Surface
import Workshop

extension Desk {
  /// What a seat begins with, on a front of that size.
  func begin(size: Size) {
    handle(.key(.resize(size), at: Clock.steady()))
    if log == nil {
      listSessions()
    } else {
      opened()
    }
  }

  func listSessions() {
    do throws(LogFailure) {
      handle(.sessions(try SessionList.entries(in: folder)))
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }

  func create(template: String, title: String, question: String) {
    do {
      let opening = try Templates.template(template).opening(
        session: RandomIdentifier.session(), title: title, question: question)
      let name = try SessionList.freeName(
        for: title, at: .now(), in: folder)
      let writer = try Failure.from { () throws(SubmitFailure) in
        try folder.create(name, opening, seat: model.seat.name, at: .now())
      }
      log = try Failure.from { () throws(LogFailure) in
        try SeatLog.writing(writer)
      }
      opened()
    } catch {
      tell(error)
    }
  }

  func open(_ path: String) {
    do {
      log = try Failure.from { () throws(LogFailure) in
        try SeatLog.writing(path)
      }
      opened()
    } catch {
      tell(error)
    }
  }

  func openDemo() {
    do {
      let path = try DemoCopy(at: .cluster).path
      open(path)
      lastWord = model.words("demo.where", ["path": path])
    } catch {
      tell(error)
    }
  }

  func tell(_ error: any Error) {
    handle(.failed((error as? Failure)?.sentence ?? String(describing: error)))
  }

  /// The model learns of the log that it stands on.
  private func opened() {
    guard let log else { return }
    (proposalsInMaking, ideaLikeness) = (nil, nil)
    // Nobody else sorts.
    school = School(
      earlier: model.seat.kind != .facilitator
        ? nil
        : EarlierSessions(
          beside: log.paths, for: log.session,
          keeping: log.writer?.readOnly == nil))
    if model.seat.kind == .facilitator { log.writer?.keepReserve() }
    toldStop = log.writer?.readOnly
    let why = toldStop.map { Failure($0).sentence }
    tellStage()
    handle(.opened(log.session, readOnly: why))
    tellWhatIsThere()
    if log.writer != nil,
      let kind = FileSystemKind(of: log.paths.folder).network
    {
      handle(.failed(model.words("notice.network", ["kind": kind])))
    }
    for torn in log.writer?.tornTails ?? [] {
      handle(.failed(model.words("notice.torn", ["path": torn.path])))
    }
  }
}
