import Interface
import SessionLog
import Workshop

extension Desk {
  /// Where nothing can be written any more, the seat says why, once and for
  /// good; where the disk itself failed, or the log is gone, the session is
  /// first written whole to another place.
  func tellIfStopped() {
    guard let writer = log?.writer, let failure = writer.readOnly,
      failure != toldStop
    else { return }
    toldStop = failure
    var sentences = [Failure(stopping: failure).sentence]
    switch failure {
    case .syncFailed, .missing, .replaced: sentences.append(rescue(writer))
    default: break
    }
    handle(.stopped(sentences.joined(separator: " ")))
  }

  /// What became of the copy, and how it goes on with it.
  private func rescue(_ writer: LogWriter) -> String {
    for folder in RescuePlaces.all(otherThan: writer.paths.folder) {
      guard
        let path = freshFolder(
          in: folder, named: "werkstatt-\(writer.paths.name)")
      else { continue }
      let copy = "\(path)/\(writer.paths.name)\(LogPaths.ending)"
      do throws(LogFailure) {
        try writer.writeCopy(to: copy)
        let key =
          folder == RescuePlaces.memory
          ? "notice.copiedInMemory" : "notice.copied"
        lastWord = model.words(key, ["path": copy])
        return lastWord ?? ""
      } catch {
        continue
      }
    }
    return model.words("notice.notCopied")
  }
}
