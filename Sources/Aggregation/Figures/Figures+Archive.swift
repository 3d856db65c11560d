import SessionLog
import Workshop

extension Figures {
  /// The sums over some logs of an archive, in the order of their sessions;
  /// those whose best ideas can't be read any more are added to `unread`.
  init(
    _ archive: Archive, _ places: [Archive.Place], top: Int,
    proving proof: Bool, unread: inout [Aggregate.LeftOut]
  ) {
    self.init(top: top)
    var best = TopIdeas(count: top)
    let length = 1_000
    let pieces = concurrently((places.count + length - 1) / length) { piece in
      let some = places.dropFirst(piece * length).prefix(length)
      return ArchivePiece(archive, some, top: top)
    }
    sessions.reserveCapacity(places.count)
    for piece in pieces {
      add(piece.figures)
      best.add(piece.best)
    }
    self.top = best.ideas(of: archive, proving: proof, unread: &unread)
  }
}

/// The sums over a few logs, which one thread adds up.
private struct ArchivePiece: Sendable {
  var figures: Figures
  var best: TopIdeas

  init(_ archive: Archive, _ places: ArraySlice<Archive.Place>, top: Int) {
    figures = Figures(top: top)
    best = TopIdeas(count: top)
    figures.sessions.reserveCapacity(places.count)
    var days = DayNames()
    var sums = archive.parts.map { PartSums($0) }
    for place in places {
      let log = archive[place]
      var counts = Figures.Counts()
      archive.parts[place.part].read(place.log) { reader in
        counts = reader.counts()
        sums[place.part].add(&reader)
        for _ in 0..<reader.count() { best.add(reader.best(), of: place) }
      }
      figures.counts.add(counts)
      figures.sessions.append(
        Figures.SessionFigures(
          session: archive.session(of: place), title: archive.title(of: place),
          date: days.name(of: log.openedAt), head: archive.head(of: place),
          ideas: counts.ideas, ballots: counts.ballots, dots: counts.dots))
      sums[place.part].note(place.log, of: archive.parts[place.part])
    }
    for (sums, part) in zip(sums, archive.parts) { figures.add(sums, part) }
  }
}

/// The names of days, each made once.
private struct DayNames {
  private var names: [Int: String] = [:]

  mutating func name(of time: Timestamp) -> String {
    let day = time.milliseconds / 86_400_000
    if let name = names[day] { return name }
    let name = time.day
    // Days before 1970 are not counted from here.
    if day > 0 { names[day] = name }
    return name
  }
}
