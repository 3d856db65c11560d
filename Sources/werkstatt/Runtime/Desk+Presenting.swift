import Interface
import SessionLog
import Workshop

extension Desk {
  /// Keeps what the presenter shows beside the log.
  ///
  /// It is a convenience: where it can't be kept, that is said once and
  /// nothing else stops.
  func keep(_ stage: Stage) {
    do throws(LogFailure) {
      try log?.writer?.writeStage(stage.value)
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }

  /// What the file says; one that is missing or makes no sense says nothing.
  func tellStage() {
    guard let value = try? log?.stage, let stage = try? Stage(value) else {
      return
    }
    if stage != model.stage { handle(.stage(stage)) }
  }

  /// The fingerprint of the log as it stands.
  func tellHead() {
    guard let head = log?.head.fingerprint, head != model.head else { return }
    handle(.head(head))
  }

  /// Lets chance decide; the seed stands in the log, so that anybody can draw
  /// the same lot again.
  func drawLot(_ round: RoundID, _ ideas: [IdeaID]) {
    submit(.drawLot(round, ideas, seed: RandomIdentifier.seed()))
  }
}

extension SeatLog {
  /// What the presenter is to show; nil where nothing was said yet.
  fileprivate var stage: Value? {
    get throws(LogFailure) {
      switch self {
      case .written(let writer, _): try writer.stage()
      case .followed(let follower): try follower.stage()
      }
    }
  }
}
