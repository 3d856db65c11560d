import Workshop

/// The ideas of an imported round: which are in the session already, and by
/// which source its ballots find each.
struct RoundIdeas {
  private(set) var newIdeas: [NewIdea] = []
  /// The sources of all of them, in the order of the file.
  private(set) var sources: [String] = []
  private(set) var alreadyThere = 0
  private var sourceByID: [String: String] = [:]
  private var first: [String: Idea] = [:]
  /// What stands before ids that mean another idea in this session.
  private let label: String

  init(_ session: Session, label: String) {
    self.label = label
    for idea in session.ideas {
      if let source = idea.source, first[source] == nil { first[source] = idea }
    }
  }

  /// The source of an idea by its id in the file.
  subscript(id: String) -> String? { sourceByID[id] }

  /// Takes an idea of the file, which names it by its id.
  ///
  /// - Throws: that its id or text can't be used.
  mutating func add(
    id: String, text: String, cost: String? = nil, fields: [FieldID] = []
  ) throws(InputFault.Reason) {
    let id = CleanText.line(id)
    if sourceByID[id] != nil { throw .ideaTwice(id) }
    let text = try cleaned(text)
    // An id that means another idea here gets the file's label before it.
    let candidates = [id, "\(label)/\(id)"]
    guard
      let source = candidates.first(where: { source in
        guard !id.isEmpty, let idea = first[source] else { return !id.isEmpty }
        return idea.capturedText == nil || idea.capturedText == text
      })
    else { throw .unusableName(id) }
    sourceByID[id] = source
    sources.append(source)
    if first[source] != nil {
      alreadyThere += 1
    } else {
      newIdeas.append(
        NewIdea(text: text, fields: fields, cost: cost, source: source))
    }
  }

  private func cleaned(_ text: String) throws(InputFault.Reason) -> String {
    do throws(Refusal) {
      return try CleanText.clean(text)
    } catch {
      if case .textTooLong(let characters) = error {
        throw .textTooLong(characters: characters)
      }
      throw .noText
    }
  }
}

extension ImportPlan {
  /// A round comes in once, and whole.
  mutating func set(
    _ round: ImportedRound, _ ideas: RoundIdeas, in session: Session
  ) throws(InputFault) {
    if ideas.sources.isEmpty, badRows.isEmpty {
      throw InputFault(line: 1, reason: .noIdeas)
    }
    badRows.sort { ($0.file ?? "", $0.line) < ($1.file ?? "", $1.line) }
    guard !session.rounds.contains(where: { $0.source == round.source }) else {
      alreadyThere.rounds = 1
      alreadyThere.ballots = round.ballots.count
      alreadyThere.ideas = ideas.sources.count
      return
    }
    alreadyThere.ideas = ideas.alreadyThere
    added.ideas = ideas.newIdeas.count
    added.rounds = 1
    added.ballots = round.ballots.count
    command = .importRound(round)
  }
}
