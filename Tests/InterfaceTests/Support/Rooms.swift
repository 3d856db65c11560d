import Interface
import SessionLog
import TestSupport
import Workshop

/// Sessions to begin with.
enum Rooms {
  static let start = Timestamp(milliseconds: 1_795_424_400_000)

  /// The template `berlin`, opened.
  static func berlin() -> Session {
    var session = Session()
    do {
      let bytes = try Project.bytes(Resources.folder + "/berlin.json")
      let template = try Template(try StrictJSON().value(bytes))
      session.run(
        .open(
          template.opening(
            session: "5b0f8f0e-8f0e-4c0e-9f0e-5b0f8f0e8f0e",
            title: "Kiezwerkstatt Neukölln",
            question: "Was soll der Bezirk ausprobieren?")))
    } catch {
      fatalError("\(error)")
    }
    return session
  }

  /// With 31 people and some ideas, in the ideas phase.
  static func withIdeas() -> Session {
    var session = berlin()
    session.run(.join("wissenschaft", count: 6))
    session.run(.join("verwaltung", count: 9))
    session.run(.join("zivilgesellschaft", count: 16))
    session.run(.enter(.ideate))
    for (text, group) in texts {
      session.run(.capture([NewIdea(text: text, group: group)]))
    }
    return session
  }

  static let texts: [(String, String?)] = [
    ("Grüne Welle für Räder auf der Sonnenallee", "zivilgesellschaft"),
    (
      "Fahrradstraße vor der Schule sperren, morgens von 7:30 bis 8:15 Uhr, "
        + "damit die Kinder zu Fuß und mit dem Rad sicher ankommen. "
        + "Lieferverkehr erst danach.", "verwaltung"
    ),
    ("WLAN im Bürgeramt", "zivilgesellschaft"),
    ("Freies WLAN in allen Ämtern des Bezirks", "wirtschaft"),
    ("Leerstand als Werkstatt nutzen", "wirtschaft"),
    ("Erdgeschosse öffnen", "zivilgesellschaft"),
    ("Dächer begrünen, auch auf Schulen", "wissenschaft"),
    ("Tablets für alle Klassen", "zivilgesellschaft"),
    ("Wartezeiten im Amt online anzeigen", nil),
    ("Lastenräder in jedem Kiez leihen können", "zivilgesellschaft"),
    ("Schulhöfe am Nachmittag öffnen 🌱", "verwaltung"),
    ("Bauanträge digital einreichen", "politik"),
  ]
}

extension Session {
  /// Decides and applies; what is refused is a fault of the test.
  mutating func run(_ command: Command, seat: String = "facilitator") {
    do {
      let events = try decide(
        command, in: Circumstances(seat: seat, at: Rooms.start))
      for event in events { apply(event) }
    } catch {
      fatalError("\(command): \(error)")
    }
  }
}
