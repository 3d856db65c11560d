import Workshop

/// A shortlist told step by step: for each way of choosing a title, and a
/// sentence for each idea that it chose, in the order of choosing.
public struct ShortlistStory {
  /// One way of choosing.
  public struct Part {
    public var title: String
    public var steps: [String]
  }

  private let session: Session
  private let words: Words
  private let shortlist: Shortlist
  private let voters: Int
  private let dots: [IdeaID: Int]

  /// The most characters of an idea's text in a sentence.
  private static let longest = 60

  /// `words` has the story's own under `shortlist`, and writes a `Fraction`
  /// as an amount.
  public init(
    _ shortlist: Shortlist, of tally: Workshop.Tally, in session: Session,
    words: @escaping Words
  ) {
    self.session = session
    self.words = words
    self.shortlist = shortlist
    voters = tally.ballots
    dots = Dictionary(
      tally.results.map { ($0.idea, $0.dots) },
      uniquingKeysWith: { first, _ in first })
  }

  public var parts: [Part] {
    [shares, raised, completed, greedy]
  }

  private var shares: Part {
    let selection = shortlist.equalShares
    let part =
      voters > 0 ? shortlist.budget / Fraction(voters) : Fraction.zero
    return Part(
      title: say("shares", ["voters": voters, "part": part]),
      steps: steps(selection.choices))
  }

  private var raised: Part {
    let isSame = shortlist.raised.names == shortlist.equalShares.names
    return Part(
      title: say("raisedShares"),
      steps: isSame ? [say("same")] : steps(shortlist.raised.choices))
  }

  /// Only what was added to the raised ones.
  private var completed: Part {
    let before = shortlist.raised.choices
    let added = Array(shortlist.completed.choices.dropFirst(before.count))
    return Part(
      title: say("filledUp"),
      steps: steps(added, left: shortlist.budget - shortlist.raised.cost))
  }

  private var greedy: Part {
    Part(
      title: say("byWorth"),
      steps: steps(shortlist.greedy.choices, left: shortlist.budget))
  }

  private func say(
    _ key: String, _ arguments: KeyValuePairs<String, Any> = [:]
  ) -> String {
    words("shortlist.story.\(key)", arguments)
  }
}

extension ShortlistStory {
  /// A sentence for each choice; `left` is what may be spent on them where
  /// nobody in particular pays.
  private func steps(
    _ choices: [Shortlist.Choice], left: Fraction = .zero
  ) -> [String] {
    if choices.isEmpty { return [say("nothing")] }
    var left = left
    return choices.map { choice in
      left = left - choice.cost
      return sentence(choice, left: left)
    }
  }

  private func sentence(
    _ choice: Shortlist.Choice, left: Fraction
  ) -> String {
    let name = name(of: choice.idea)
    guard let share = choice.share else {
      return say(
        "fits",
        [
          "idea": name, "dots": dots[choice.idea] ?? 0, "cost": choice.cost,
          "left": left,
        ])
    }
    return say(
      key(of: share),
      [
        "idea": name, "payers": share.payers, "cost": choice.cost,
        "part": share.amount,
      ])
  }

  private func key(of share: Shortlist.Share) -> String {
    switch share.payers {
    case 0: "free"
    case 1: "alone"
    default: share.isEven ? "even" : "uneven"
    }
  }

  /// `Grüne Welle (i3)`: one line, not too long.
  private func name(of id: IdeaID) -> String {
    let text =
      session[id]?.text.map(CleanText.line) ?? words("report.erased", [:])
    let short =
      text.count > Self.longest
      ? text.prefix(Self.longest - 1) + "…" : text[...]
    return "\(short) (\(id))"
  }
}
