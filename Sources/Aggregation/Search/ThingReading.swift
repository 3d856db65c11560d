import SessionLog
import Workshop

/// The text of something that was found, and its language.
struct ThingText {
  var text: String
  var language: String
}

/// Reads the texts of a few things anew.
struct ThingReading {
  private let buffer = LogBuffer()
  private var scanner = Scanner(proving: false, keepingNotes: true)
  private var fold = SessionFold()

  /// The texts of several lists of things; nil where they are gone.
  ///
  /// One session after the other is read; `places` are in the order of their
  /// ids.
  static func texts(
    of lists: [[HitGroup.Member]], _ archive: Archive, _ places: [Archive.Place]
  ) -> [[ThingText?]] {
    var texts = lists.map { [ThingText?](repeating: nil, count: $0.count) }
    let things = lists.indices.flatMap { list in
      lists[list].indices.map { (list: list, place: $0) }
    }
    let bySession = Dictionary(grouping: things) {
      lists[$0.list][$0.place].session
    }
    var reading = ThingReading()
    for (session, things) in bySession {
      let found = reading.texts(
        of: things.map { lists[$0.list][$0.place] },
        in: archive.path(of: places[Int(session)]))
      for (thing, text) in zip(things, found) {
        texts[thing.list][thing.place] = text
      }
    }
    return texts
  }

  /// Their own texts, as last worded; nil where they are gone.
  mutating func texts(
    of things: [HitGroup.Member], in path: String
  ) -> [ThingText?] {
    guard (try? buffer.fill(from: path)) != nil,
      scanner.read(buffer.bytes) != nil
    else { return slowTexts(of: things, in: path) }
    let settings = scanner.settings[scanner.opening.settings]
    fold.fold(scanner.entries, settings)
    return things.map { thing in
      place(of: thing).flatMap { scanner.text(at: $0) }.map {
        ThingText(text: $0, language: settings.language)
      }
    }
  }

  private func place(of thing: HitGroup.Member) -> Int32? {
    let number = Int(thing.number)
    return switch thing.kind {
    case .idea: number < fold.ideas.count ? fold.ideas[number].text : nil
    case .note: fold.notes.first { $0.line == thing.number }?.text
    case .measure:
      number < fold.measures.count ? fold.measures[number].text : nil
    }
  }

  private func slowTexts(
    of things: [HitGroup.Member], in path: String
  ) -> [ThingText?] {
    guard let log = try? CountedLog(path, top: 0, proving: false) else {
      return things.map { _ in nil }
    }
    let said = log.session.said
    return things.map { thing in
      said.first { $0.kind == thing.kind && $0.number == thing.number }
        .flatMap(\.texts.first).map {
          ThingText(text: $0, language: log.session.language)
        }
    }
  }
}
