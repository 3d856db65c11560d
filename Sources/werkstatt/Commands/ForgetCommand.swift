import ArgumentParser
import SessionLog
import Workshop

/// `forget`: erases the name of a participant, and nothing else.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erases the name of a participant for good.",
    discussion: """
      The log holds no names; the number, the group and all figures stay as \
      they are, and a voting card stays good.
      """)

  @Argument(help: "The session.")
  var name: String

  @Argument(help: "The participant, such as p3.")
  var participant: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let writer = try LogWriter.opened(name, common)
    guard let id = ParticipantID(participant),
      writer.session.history.hasNamed(id)
    else {
      throw Failure(.usage, "badParticipant", ["participant": participant])
    }
    let hadName = try Failure.from { () throws(LogFailure) in
      try writer.updateRoster { roster throws(LogFailure) in
        let hadName = roster.people[id]?.name != nil
        roster.forget(id)
        return hadName
      }
    }
    let key = hadName ? "forget.done" : "forget.nothing"
    Output.tell(Catalogue.current(key, ["participant": participant]))
  }
}
