extension Screen {
  /// The scope of its keys; nil where it has a way of its own.
  var scope: Scope? {
    switch self {
    case .chooser: .chooser
    case .checkIn: .checkIn
    case .ideate: .ideate
    case .board: .board
    case .vote: .vote
    case .review: .review
    case .commit: .commit
    case .close: .close
    case .writing: .writing
    case .booth, .presenter: nil
    }
  }
}
