/// The ideas of a round that a budget is enough for, chosen in four ways.
///
/// Equal shares: Peters, Pierczyński and Skowron, "Proportional Participatory
/// Budgeting with Additive Utilities" (2021). Every ballot gets the same part
/// of the budget; an idea is chosen when those who gave it dots can pay for
/// it together, the one first that costs them least for each dot.
public struct Shortlist: Hashable, Sendable {
  /// What may be spent.
  public var budget: Fraction
  /// With the budget in equal parts.
  public var equalShares: Selection
  /// The same with parts that grow as long as the budget is enough for what
  /// they choose.
  public var raised: Selection
  /// `raised`, and greedily what the rest of the budget is enough for.
  public var completed: Selection
  /// By dots for each unit of cost, as long as it fits.
  public var greedy: Selection

  /// The ideas that one way has chosen.
  public struct Selection: Hashable, Sendable {
    /// In the order in which they were chosen.
    public var choices: [Choice]

    /// Their names in the order of their bytes.
    public var names: [String] {
      choices.sorted { $0.place < $1.place }.map(\.name)
    }

    /// What they cost together.
    public var cost: Fraction { choices.reduce(.zero) { $0 + $1.cost } }
  }

  /// One idea that was chosen.
  public struct Choice: Hashable, Sendable {
    public var idea: IdeaID
    /// Its source, or its number where it has none.
    public var name: String
    public var cost: Fraction
    /// Who pays for it; nil where it was chosen greedily.
    public var share: Share?
    /// Where it stands among all ideas by name.
    let place: Int
  }

  /// How the cost of an idea is shared.
  public struct Share: Hashable, Sendable {
    /// How many pay something; 0 for what costs nothing.
    public var payers: Int
    /// What each pays, in the mean where `isEven` is false.
    public var amount: Fraction
    /// Whether all pay the same: who gave more dots pays more, and nobody
    /// more than what is left of their part.
    public var isEven: Bool

    public init(payers: Int, amount: Fraction, isEven: Bool) {
      self.payers = payers
      self.amount = amount
      self.isEven = isEven
    }
  }
}

extension Session {
  /// What a closed round's dots choose; `spend` is what may be spent, not
  /// negative, nil for the round's funds, or else a third of its ideas,
  /// rounded up.
  public func shortlist(
    of round: Round, spend: Fraction? = nil
  ) -> Shortlist {
    Shortlist(Election(round, in: self, spend: spend))
  }
}

extension Shortlist {
  init(_ election: Election) {
    let shares = EqualShares(election)
    let plain = shares.plain()
    let raised = shares.raised(from: plain)
    budget = election.budget
    equalShares = Selection(plain, of: election)
    self.raised = Selection(raised, of: election)
    completed = Selection(
      election.greedy(after: raised), of: election)
    greedy = Selection(election.greedy(), of: election)
  }
}

extension Shortlist.Selection {
  init(_ picks: [Pick], of election: Election) {
    choices = picks.map { pick in
      let candidate = election.candidates[pick.place]
      return Shortlist.Choice(
        idea: candidate.idea, name: candidate.name, cost: candidate.cost,
        share: pick.payment.map { $0.share(of: candidate.cost) },
        place: pick.place)
    }
  }
}

/// An idea that was chosen, by its place in the election.
struct Pick {
  /// Who pays.
  struct Payment {
    var payers: Int
    var isEven: Bool

    func share(of cost: Fraction) -> Shortlist.Share {
      Shortlist.Share(
        payers: payers,
        amount: payers > 0 ? cost / Fraction(payers) : .zero, isEven: isEven)
    }
  }

  var place: Int
  /// Nil where nobody in particular pays.
  var payment: Payment?
}
