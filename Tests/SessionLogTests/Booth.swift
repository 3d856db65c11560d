import Workshop

@testable import SessionLog

/// A session with people, ideas and an open secret round.
struct Booth {
  let folder: TemporaryFolder
  let writer: LogWriter
  var path: String { writer.paths.log }

  static let round = RoundID(1)

  init(
    people: Int = 6, secrecy: Rules.Secrecy = .secret,
    admission: Rules.Admission = .codes,
    disk: DiskCalls = DiskCalls(),
    folder: TemporaryFolder = TemporaryFolder()
  ) throws {
    self.folder = folder
    let opened = SessionOpened(
      session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11", title: "Kiez",
      groups: [], minimumGroup: 2)
    _ = try SessionFolder(folder.path).create(
      "kiez", opened, seat: "x", at: later)
    writer = try LogWriter(
      opening: folder("kiez.jsonl"), calls: disk, now: { later })
    try submit(.join(nil, count: people))
    try submit(.capture((1...3).map { NewIdea(text: "Idee \($0)") }))
    try submit(
      .openRound(
        NewRound(
          ideas: (1...3).map { IdeaID($0) },
          rules: Rules(
            budget: 3, maxPerIdea: 3, secrecy: secrecy, admission: admission))))
  }

  /// The same session once more, as its log stood.
  init(goingOnFrom log: [UInt8]) throws {
    folder = TemporaryFolder()
    writer = try LogWriter(
      opening: folder.write(log, to: "kiez.jsonl"), now: { later })
  }

  func submit(_ command: Command) throws {
    try writer.submit(command, seat: "facilitator", at: later)
  }

  /// The ballot of the person with this number.
  static func ballot(_ number: Int) -> Ballot {
    Ballot(
      id: Crockford.encode(SHA256.digest([UInt8(number)]).first128Bits),
      dots: number.isMultiple(of: 4) ? [:] : [IdeaID(number % 3 + 1): 2])
  }

  static func voter(_ number: Int) -> AdmittedVoter {
    AdmittedVoter(onPaper: ParticipantID(number))
  }

  func cast(_ number: Int) throws {
    _ = try writer.cast(
      Self.ballot(number), in: Self.round, voter: Self.voter(number),
      code: { "CODE0\(number)" })
  }

  var boxBytes: [UInt8]? { fileBytes(writer.paths.box) }
}
