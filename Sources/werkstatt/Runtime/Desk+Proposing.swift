import Grouping
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

  /// Takes in ideas; what was asked before all were there is asked again.
  func readIdeas() {
    guard let likeness = ideaLikeness else { return }
    likeness.goOn()
    if likeness.isRead, let asked = likeness.asked { findAlike(asked) }
  }

  /// Of two thousand ideas it takes less than half a second.
  func findThemes(among ids: [IdeaID]) {
    guard let session = log?.session else { return }
    let texts = ids.compactMap { id in
      session[id]?.text.map { (key: id.number, text: $0) }
    }
    let themes = ThemeFinder(language: session.language).themes(among: texts)
    handle(
      .themes(
        themes.map { theme in
          FoundTheme(name: theme.name, ideas: theme.keys.map { IdeaID($0) })
        }))
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
