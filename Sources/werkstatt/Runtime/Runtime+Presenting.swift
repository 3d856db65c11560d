import Interface
import SessionLog
import Workshop

extension Runtime {
  /// What the presenter shows; that it can't be written is said and stops
  /// nothing.
  func write(_ stage: Stage) {
    do throws(LogFailure) {
      try log?.writer?.writeStage(stage.value)
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }

  /// The presenter learns what to show; a stage that can't be read shows the
  /// phase.
  func tellStage() {
    guard case .followed(let follower)? = log,
      let value = try? follower.stage(), let stage = try? Stage(value)
    else { return }
    if stage != model.stage { handle(.stage(stage)) }
  }
}
