import Exchange
import SessionLog
import Workshop

/// A session that commands are done in, without a disk.
struct TestSession {
  var session = Session()

  init(
    title: String = "Probe", question: String = "Was tun?",
    departments: [Department] = TestSession.departments,
    groups: [Group] = TestSession.groups
  ) throws {
    try submit(
      .open(
        SessionOpened(
          session: "7f0c0000-0000-4000-8000-000000000001", title: title,
          question: question, departments: departments, groups: groups)))
  }

  static let groups = [
    Group(id: "verwaltung", name: "Verwaltung", short: "V")
  ]

  static let departments = [
    Department(
      id: "senmvku", name: "Mobilität, Verkehr, Klimaschutz", short: "SenMVKU"),
    Department(id: "senweb", name: "Wirtschaft", short: "SenWEB"),
  ]

  mutating func submit(_ command: Command) throws {
    let circumstances = Circumstances(
      seat: "import", at: Timestamp(milliseconds: 1_700_000_000_000),
      digest: { SHA256.digest($0).bytes })
    let events = try session.decide(command, in: circumstances)
    for event in events { session.apply(event) }
  }

  /// Plans an import and carries it out.
  @discardableResult
  mutating func take(
    _ bytes: [UInt8], as format: ImportFormat? = nil
  ) throws -> ImportPlan {
    let plan = try ImportPlan(bytes, as: format, into: session, keys: .test)
    if let command = plan.command { try submit(command) }
    return plan
  }

  /// The same for a table written out.
  @discardableResult
  mutating func take(_ table: String) throws -> ImportPlan {
    try take(Array(table.utf8))
  }
}

extension ImportKeys {
  static let test = ImportKeys(
    fingerprint: { SHA256.digest($0).description },
    ballotID: RandomIdentifier.ballot)
}
