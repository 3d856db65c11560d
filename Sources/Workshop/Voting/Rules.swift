/// How a round is voted: the dots a person has, and how they are given.
public struct Rules: Hashable, Sendable {
  /// Who may see which ballot was cast when.
  public enum Secrecy: String, CaseIterable, Sendable {
    /// Nothing of it is in the log before the round closes.
    case secret
    /// Each ballot is in the log as it is cast.
    case open
  }

  /// How a person is admitted to the booth.
  public enum Admission: String, CaseIterable, Sendable {
    case codes
    case open
    /// The ballots came from elsewhere, whole.
    case imported = "import"
  }

  /// Which ideas a ballot had before it.
  public enum Seen: String, CaseIterable, Sendable {
    /// Only those that its dots name, zeros among them.
    case listed
  }

  /// Dots against, with a budget of their own.
  public struct Against: Hashable, Sendable {
    public var budget: Int
    public var maxPerIdea: Int

    public init(budget: Int, maxPerIdea: Int) {
      self.budget = budget
      self.maxPerIdea = maxPerIdea
    }
  }

  /// The dots a person has; at least 1.
  public var budget: Int
  /// The most on one idea; at least 1.
  public var maxPerIdea: Int
  /// The fewest that a ballot must give, unless it abstains.
  public var minDots: Int?
  public var against: Against?
  public var secrecy: Secrecy
  public var admission: Admission
  /// Nil where every ballot had every idea.
  public var seen: Seen?

  public init(
    budget: Int, maxPerIdea: Int, minDots: Int? = nil, against: Against? = nil,
    secrecy: Secrecy = .secret, admission: Admission = .open, seen: Seen? = nil
  ) {
    self.budget = budget
    self.maxPerIdea = maxPerIdea
    self.minDots = minDots
    self.against = against
    self.secrecy = secrecy
    self.admission = admission
    self.seen = seen
  }

  /// A quarter of the ideas in dots, at most three on one, at least three.
  public static func dots(ideas: Int) -> Rules {
    let budget = max(3, (ideas + 3) / 4)
    return Rules(budget: budget, maxPerIdea: min(3, budget))
  }
}

extension Rules {
  /// Whether ballots go through a box beside the log: all together into the
  /// log when a secret round closes, or with the numbers of those who have
  /// voted where a code admits once.
  public var keepsBox: Bool { secrecy == .secret || admission == .codes }
}

extension Rules {
  init(_ reader: MemberReader) throws(EventFault) {
    budget = try reader.integer("budget")
    maxPerIdea = try reader.integer("maxPerIdea")
    minDots = try reader.optional("minDots", .wholeNumber, \.integer)
    secrecy = try reader.choice("secrecy")
    admission = try reader.choice("admission")
    seen = try reader.optionalChoice("seen")
    guard budget >= 1 else {
      throw reader.fault("budget", .expected(.atLeastOne))
    }
    guard maxPerIdea >= 1 else {
      throw reader.fault("maxPerIdea", .expected(.atLeastOne))
    }
    let value = try reader.optional("against", .object) { value in
      value.members == nil ? nil : value
    }
    if let value {
      let inner = MemberReader(
        value, place: reader.fault("against", .missing).place)
      against = Against(
        budget: try inner.integer("budget"),
        maxPerIdea: try inner.integer("maxPerIdea"))
    }
  }

  var value: Value {
    .object(
      members {
        $0.add("budget", budget)
        $0.add("maxPerIdea", maxPerIdea)
        $0.add("minDots", minDots)
        if let against {
          $0.add(
            "against",
            .object([
              .init("budget", .integer(against.budget)),
              .init("maxPerIdea", .integer(against.maxPerIdea)),
            ]))
        }
        $0.add("secrecy", secrecy)
        $0.add("admission", admission)
        $0.add("seen", seen)
      })
  }
}
