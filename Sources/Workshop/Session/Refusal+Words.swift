/// A case that has its sentences in every language, under its own name.
public protocol Worded {}

extension Refusal: Worded {}

extension Worded {
  /// What its sentences stand under in the catalogues, `ideaIsMerged`.
  public var key: String {
    let label = Mirror(reflecting: self).children.first?.label
    return label ?? String(describing: self)
  }

  /// What its sentences name, in the order of the case's values.
  public var arguments: [String] {
    guard let child = Mirror(reflecting: self).children.first else { return [] }
    let inner = Mirror(reflecting: child.value)
    guard inner.displayStyle == .tuple else { return [word(child.value)] }
    return inner.children.map { word($0.value) }
  }

  /// Ideas and rounds bear their number in the room, `3`, everything else its
  /// id.
  private func word(_ value: Any) -> String {
    switch value {
    case let idea as IdeaID: String(idea.number)
    case let round as RoundID: String(round.number)
    default: String(describing: value)
    }
  }
}
