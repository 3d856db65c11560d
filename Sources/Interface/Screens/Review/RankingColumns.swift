import Surface
import Workshop

/// Where the columns of the ranking stand.
///
/// On a narrow screen the figures go under the text.
struct RankingColumns {
  /// A column of figures and its heading.
  struct Figure {
    let heading: String
    /// The column behind its last digit.
    let end: Int
    let value: KeyPath<Tally.Result, Int>
  }

  let isStacked: Bool
  /// Digits of the lowest place and of the highest number.
  let rank: Int
  let number: Int
  let text: Range<Int>
  let bar: Range<Int>
  let figures: [Figure]

  init(_ ranking: Ranking, _ words: Wording, in rect: Rect) {
    isStacked = rect.width < Layout.twoColumns - 2
    rank = String(ranking.tally.results.count).count
    number = String(ranking.results.map(\.idea.number).max() ?? 0).count
    let head = rect.x + rank + number + 6

    var figures: [Figure] = []
    var end = rect.maxX - 1
    var wanted: [(String, KeyPath<Tally.Result, Int>, Int)] = [
      ("review.from", \.voters, ranking.tally.ballots),
      ("review.dots", \.dots, ranking.mostDots),
    ]
    if ranking.tally.against > 0 {
      wanted.insert(("review.against", \.against, ranking.tally.against), at: 1)
    }
    for (key, value, most) in wanted {
      let heading = words(key)
      figures.insert(Figure(heading: heading, end: end, value: value), at: 0)
      end -= max(heading.displayWidth, String(most).count) + 2
    }
    self.figures = figures

    let right = end + 1
    if isStacked {
      text = head..<max(head, rect.maxX - 1)
      bar = head..<max(head, right - 1)
    } else {
      let width = min(22, max(8, (right - head) / 2))
      bar = max(head, right - width)..<max(head, right)
      text = head..<max(head, bar.lowerBound - 2)
    }
  }
}
