import Exchange
import SessionLog
import Workshop

/// A small session that files are imported into, without a disk.
struct ImportRoom {
  private(set) var session = Session()

  init() {
    let opened = SessionOpened(
      session: "7f0c0000-0000-4000-8000-000000000001", title: "Probe",
      departments: [
        Department(id: "senmvku", name: "Verkehr", short: "SenMVKU"),
        Department(id: "senweb", name: "Wirtschaft", short: "SenWEB"),
      ],
      groups: [Group(id: "verwaltung", name: "Verwaltung", short: "V")],
      fields: [Field(id: "klima", name: "Klima")])
    let ideas = [
      NewIdea(text: "Uhr", source: "7"), NewIdea(text: "Bank"),
      NewIdea(text: "Baum", department: "senweb"),
    ]
    for command in [Command.open(opened), .capture(ideas)] {
      _ = try? carryOut(command)
    }
  }

  static let keys = ImportKeys(
    fingerprint: { SHA256.digest($0).description },
    ballotID: RandomIdentifier.ballot)

  /// The events of a command, after it is done.
  ///
  /// - Throws: why the rules are against it.
  mutating func carryOut(_ command: Command) throws(Refusal) -> [Event] {
    let circumstances = Circumstances(
      seat: "import", at: Timestamp(milliseconds: 1_700_000_000_000),
      digest: { SHA256.digest($0).bytes })
    let events = try session.decide(command, in: circumstances)
    for event in events { session.apply(event) }
    return events
  }
}
