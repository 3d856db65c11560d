/// Whole numbers by idea, in the order of the ideas' numbers: what a ballot or
/// a count gives.
///
/// Ballots name few ideas and there are many ballots, so that a short sorted
/// list is smaller and quicker than a dictionary, and has one order
/// everywhere.
public struct Dots: Hashable, Sendable {
  /// Sorted by idea, each once.
  private var given: [Given]

  private struct Given: Hashable, Sendable {
    var idea: IdeaID
    var dots: Int
  }

  /// Nothing for any idea.
  public init() { given = [] }

  /// What each of these ideas gets; of one that is there twice, the last holds.
  public init(_ elements: some Sequence<(IdeaID, Int)>) {
    self.init()
    for (idea, dots) in elements { self[idea] = dots }
  }

  /// The dots of an idea; nil where it is not named, which is not the same as
  /// being named with 0.
  public subscript(idea: IdeaID) -> Int? {
    get {
      let place = place(of: idea)
      return isAt(place, idea) ? given[place].dots : nil
    }
    set {
      let place = place(of: idea)
      switch (isAt(place, idea), newValue) {
      case (true, let dots?): given[place].dots = dots
      case (true, nil): given.remove(at: place)
      case (false, let dots?) where place == given.count:
        given.append(Given(idea: idea, dots: dots))
      case (false, let dots?):
        given.insert(Given(idea: idea, dots: dots), at: place)
      case (false, nil): break
      }
    }
  }

  /// The dots of an idea, to be changed.
  public subscript(idea: IdeaID, default dots: Int) -> Int {
    get { self[idea] ?? dots }
    set { self[idea] = newValue }
  }

  /// The ideas that it names, by number.
  public var ideas: [IdeaID] { given.map(\.idea) }
  /// The dots alone, in the order of the ideas.
  public var values: [Int] { given.map(\.dots) }

  private func isAt(_ place: Int, _ idea: IdeaID) -> Bool {
    place < given.count && given[place].idea == idea
  }

  /// Where the idea stands, or would stand.
  private func place(of idea: IdeaID) -> Int {
    // Most come in their order.
    guard let last = given.last, idea <= last.idea else { return given.count }
    var (low, high) = (0, given.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if given[middle].idea < idea { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Dots: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { given.count }

  /// The idea at a place and its dots.
  public subscript(place: Int) -> (key: IdeaID, value: Int) {
    (given[place].idea, given[place].dots)
  }
}

extension Dots: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (IdeaID, Int)...) {
    self.init(elements)
  }
}
