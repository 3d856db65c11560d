/// The files of a Polis export, as their bytes.
public struct PolisFolder: Sendable {
  public static let commentsName = "comments.csv"
  public static let votesName = "votes.csv"
  public static let participantsName = "participants-votes.csv"

  public var comments: [UInt8]
  public var votes: [UInt8]
  /// With the groups; it may be missing.
  public var participants: [UInt8]?

  public init(
    comments: [UInt8], votes: [UInt8], participants: [UInt8]? = nil
  ) {
    self.comments = comments
    self.votes = votes
    self.participants = participants
  }

  /// Whether a folder with these files is a Polis export.
  public static func isOne(_ names: some Sequence<String>) -> Bool {
    let names = Set(names)
    return names.contains(commentsName) && names.contains(votesName)
  }

  /// All bytes, each file's length before it.
  var identity: [UInt8] {
    [comments, votes, participants ?? []].flatMap { file in
      Array("\(file.count):".utf8) + file
    }
  }
}
