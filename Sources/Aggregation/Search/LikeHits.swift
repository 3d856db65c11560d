import SessionLog
import Workshop

/// Brings groups together whose texts say the same in other words.
///
/// Only the best ones are compared: who looks for more sees those that follow
/// one by one.
struct LikeHits {
  private let archive: Archive
  /// In the order of the sessions' ids.
  private let places: [Archive.Place]

  /// So many groups are compared.
  static let most = 200

  init(_ archive: Archive, _ places: [Archive.Place]) {
    self.archive = archive
    self.places = places
  }

  /// The groups with alike ones as one, the best first.
  func joined(_ groups: [HitGroup]) -> [HitGroup] {
    let best = Array(groups.prefix(Self.most))
    let texts = ThingReading.texts(of: [best.map(\.best)], archive, places)[0]
    let shelves = Dictionary(grouping: best.indices) { number in
      texts[number].map { Shelf($0, best[number]) }
    }
    var joined = best.map(Optional.some)
    for case (let shelf?, let numbers) in shelves {
      let pairs = SameTexts(
        numbers.map { ($0, texts[$0]?.text ?? "") }, shelf.language)
      for (number, first) in pairs.firsts {
        guard let group = joined[number] else { continue }
        joined[first]?.add(group)
        joined[number] = nil
      }
    }
    return joined.compactMap(\.self).sorted { $0.isBetter(than: $1) }
      + groups.dropFirst(Self.most)
  }

  /// What is compared with each other.
  private struct Shelf: Hashable {
    var kind: Found.Kind
    var language: String

    init(_ text: ThingText, _ group: HitGroup) {
      kind = group.best.kind
      language = text.language
    }
  }
}
