import Interface
import SessionLog
import Workshop

extension Desk {
  /// Proposals first, then which ideas say the same; a step at a time.
  func propose() {
    guard let made = proposalsInMaking else { return }
    if !made.isDone {
      proposalsInMaking?.goOn(with: &school)
      if let made = proposalsInMaking, made.isDone {
        handle(.proposals(made.made))
      }
      return
    }
    guard let likeness = followedLikeness else {
      proposalsInMaking = nil
      return
    }
    likeness.goOn()
    guard likeness.isDone else { return }
    proposalsInMaking = nil
    handle(.twins(likeness.pairs))
  }

  /// What is like a text that is being typed; of an empty one nothing is, but
  /// the ideas are read.
  func findAlike(_ text: String) {
    let likeness = followedLikeness
    if text.isEmpty { return }
    handle(.alike(likeness?.idea(like: text), to: text))
  }

  /// Up to date with the session.
  private var followedLikeness: IdeaLikeness? {
    guard let session = log?.session else { return nil }
    let likeness =
      ideaLikeness ?? IdeaLikeness(language: session.language)
    ideaLikeness = likeness
    likeness.follow(session)
    return likeness
  }
}
