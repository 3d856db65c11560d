import Grouping
import Interface
import Workshop

/// Where proposals learn from earlier sessions and from this one, a step at a
/// time; what was learned is kept.
struct School {
  private(set) var suggester: Suggester?
  private var earlier: EarlierSessions?
  private var learning: Learning?
  /// What was learned last, or is being learned.
  private var categories: [Suggester.Category] = []
  private var sorted: [Suggester.Sorted] = []
  /// How many were sorted when all was learned anew.
  private var whole = 0

  /// The part of what is sorted that is much.
  private static let much = 5

  init(earlier: EarlierSessions? = nil) { self.earlier = earlier }

  /// Reads an earlier session, or learns some of what people have sorted;
  /// false once everything was learned.
  mutating func goOn(with session: Session) -> Bool {
    if earlier?.isDone == false {
      earlier?.readNext()
      return true
    }
    if learning == nil { begin(with: session) }
    guard learning != nil else { return false }
    learning?.goOn()
    if let learned = learning, learned.isDone {
      suggester = Suggester(learned)
      learning = nil
    }
    return true
  }

  /// Anew where much was sorted since, else quickly: in a large room a few
  /// ideas more change little of what words are made of.
  private mutating func begin(with session: Session) {
    let categories = session.departmentsToSuggest
    let sorted = (earlier?.sorted ?? []) + session.judgedIdeas
    let isKnown = categories == self.categories
    if isKnown, sorted == self.sorted, suggester != nil { return }
    (self.categories, self.sorted) = (categories, sorted)
    let isLittle = abs(sorted.count - whole) * Self.much < whole
    if isKnown, isLittle, let suggester {
      learning = Learning(again: suggester, sorted: sorted)
      return
    }
    whole = sorted.count
    learning = Learning(
      categories, sorted: sorted, language: session.language)
  }
}
