import Interface
import SessionLog
import Surface
import TestSupport
import Workshop

/// A voting seat from nothing to its first page, and from there to a ballot.
enum Booth {
  /// The words are read before: the program has them in itself.
  private static let words = ["de", "en"].compactMap { language in
    let path = Project.path("Sources/werkstatt/Resources/\(language).json")
    guard let bytes = try? Project.bytes(path),
      let value = try? StrictJSON().value(bytes)
    else { return Wording?.none }
    return try? Wording(value, language: language)
  }

  /// Reads the log and the box, shows the booth, lets one person in and shows
  /// them their ballot.
  static func open(_ path: String) throws {
    let size = Size(width: 120, height: 40)
    let writer = try LogWriter(opening: path)
    var model = Model(
      seat: Seat(.voting, name: "vote-2"), languages: words, size: size,
      now: .now(), screen: .booth)
    func take(_ message: Message) { _ = model.update(message) }
    take(.opened(writer.session, readOnly: nil))
    take(.pinSet(.stands))
    if let round = writer.session.openRound {
      let ballots = try writer.openBox()?.ballots ?? []
      take(.turnout(Turnout(of: round, cast: ballots, in: writer.session)))
    }
    take(.key(.character("j"), at: .now()))
    var frames = [view(model, size: size)]
    for key in [Key.enter] { take(.key(key, at: .now())) }
    take(.released)
    for key in [Key.character("0"), .enter] { take(.key(key, at: .now())) }
    take(.seed(RandomBytes.bytes(8).reduce(0) { $0 << 8 | UInt64($1) }))
    frames.append(view(model, size: size))
    //precondition(frames[0].canvas.lines != frames[1].canvas.lines)
  }
}
