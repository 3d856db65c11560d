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
    guard inner.displayStyle == .tuple else {
      return [String(describing: child.value)]
    }
    return inner.children.map { String(describing: $0.value) }
  }
}
