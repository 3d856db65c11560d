import Workshop

/// The numbered ideas of a round on paper, with boxes to tick.
public struct BallotSheet {
  let title: String
  let question: String
  let round: RoundID?
  let rules: Rules
  let ideas: [Idea]
  let field: Field
  /// The sheet speaks all of them, in this order.
  let languages: [PrintLanguage]

  /// An idea as it stands on the sheet.
  struct Idea {
    var number: Int
    /// Nil where it is erased.
    var text: String?
  }

  /// What a person says of themselves.
  enum Field: Equatable {
    /// One of the groups, by letter and name.
    case group([Workshop.Group])
    /// The number of their voting card.
    case card
    case nothing
  }

  /// The sheet of a round; without one, of the next as it is to be.
  public init(
    _ session: Session, round: Round?, next: NewRound,
    languages: [PrintLanguage]
  ) {
    let ids = round?.ideas ?? next.ideas
    title = session.title.isEmpty ? session.id : session.title
    question = session.question
    self.round = round?.id
    rules = round?.rules ?? next.rules
    ideas = ids.sorted().map { id in
      Idea(number: id.number, text: session[id]?.text)
    }
    field =
      switch rules.admission {
      case .open: session.groups.isEmpty ? .nothing : .group(session.groups)
      case .codes: .card
      case .imported: .nothing
      }
    self.languages = languages
  }

  /// Whether there is nothing to vote on.
  public var isEmpty: Bool { ideas.isEmpty }

  /// Whether sheets may have running numbers: not where the number of a card
  /// is asked for, of which it would be a second one.
  public var mayBeNumbered: Bool { rules.admission == .open }
}

extension BallotSheet {
  /// The rules, and how they are followed with a pen.
  func sentences(in language: PrintLanguage) -> String {
    let words = language.words
    var sentences = [
      words(
        "booth.\(rules.sharing(ideas: ideas.count).rawValue)",
        ["budget": rules.budget, "most": rules.maxPerIdea])
    ]
    if let against = rules.against {
      sentences.append(
        words(
          against.isScarce(ideas: ideas.count)
            ? "sheet.againstFew" : "sheet.againstEach",
          ["budget": against.budget, "most": against.maxPerIdea]))
    }
    let marks = [dots, against].compactMap(\.self)
    if marks.contains(where: { $0 != .line }) {
      sentences.append(words("sheet.tick", [:]))
    }
    if marks.contains(.line) { sentences.append(words("sheet.write", [:])) }
    if let least = rules.minDots, least > 0 {
      sentences.append(words("sheet.least", ["count": least]))
    } else {
      sentences.append(words("sheet.free", [:]))
    }
    if field == .card { sentences.append(words("sheet.cardOnly", [:])) }
    return sentences.joined(separator: " ")
  }

  /// What is written at an idea.
  enum Marks: Equatable {
    case boxes(Int)
    /// So many that they are written as a number.
    case line

    /// The most boxes that are told apart at a glance.
    private static let mostBoxes = 6

    fileprivate init(most: Int) {
      self = most > Self.mostBoxes ? .line : .boxes(max(0, most))
    }
  }

  var dots: Marks { Marks(most: min(rules.maxPerIdea, rules.budget)) }

  /// Nil where there are no dots against.
  var against: Marks? {
    rules.against.map { Marks(most: min($0.maxPerIdea, $0.budget)) }
  }

  /// `Runde · Round r1`; empty where none is open yet.
  var roundLabel: String {
    round.map { languages.label("sheet.round") + " " + $0.description } ?? ""
  }

  /// `Zettel · Sheet 7`.
  func numberLabel(_ number: Int?) -> String? {
    number.map { languages.label("sheet.number") + " " + String($0) }
  }

  /// Each group by letter and name, and none of them.
  var groupLabels: [String] {
    guard case .group(let groups) = field else { return [] }
    let names = groups.map { group in
      [group.short, group.name].compactMap(\.self).joined(separator: " ")
    }
    return names + [languages.label("group.none")]
  }
}
