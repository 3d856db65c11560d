import Surface
import Workshop

extension Model {
  /// What a message makes of the model, and what is to be done outside.
  public mutating func update(_ message: Message) -> [Effect] {
    let effects = receive(message)
    reckonShortlist()
    return effects + announcement() + tellPresenter() + askForProposals()
      + askWhatIsAlike()
  }

  private mutating func receive(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key, let at):
      now = max(now, at)
      return press(key)
    case .tick(let at):
      now = max(now, at)
      return screen == .booth ? passTimeInBooth() : []
    case .session(let session):
      follow(session)
      return screen == .booth ? followInBooth() : []
    case .turnout(let turnout):
      self.turnout = turnout
      return []
    case .seats(let seats):
      take(seats)
      return []
    case .cards(let cards):
      self.cards = cards
      return []
    case .submitted(let command, let outcome):
      return submitted(command, outcome)
    case .sessions(let entries):
      chooser.show(entries)
      return []
    case .opened(let session, let readOnly):
      open(session, readOnly: readOnly)
      return []
    case .stage(let stage):
      take(stage)
      return []
    case .head(let head):
      self.head = head
      return []
    case .failed(let sentence):
      endWork()
      say(.bad, sentence)
      return [.bell]
    case .stopped(let why):
      endWork()
      saving = .readOnly(why)
      say(.bad, why)
      return [.bell]
    case .cast(let outcome):
      if case .paper(let entry) = layers.last, entry.isSaving {
        return paperCast(outcome, entry)
      }
      return receiveInBooth(message)
    case .cardUsed(let card):
      cardIsUsed(card)
      return []
    case .pinSet, .pin, .code, .seed, .released:
      return receiveInBooth(message)
    case .work(let work):
      follow(work)
      return []
    case .printed(let printed):
      endWork()
      say(.good, words.sentence(for: printed))
      return []
    case .proposals(let made):
      proposals.byIdea = made
      return []
    case .twins(let twins):
      alike.byIdea = twins
      return []
    case .themes(let found):
      show(found)
      return []
    case .alike(let idea, let text):
      take(alike: idea, to: text)
      return []
    case .exported(let path):
      say(.good, words("notice.exported", ["path": path]))
      return []
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    if case .resize(let size) = key {
      self.size = size
      return []
    }
    // Nothing that holds elsewhere holds in the booth.
    if screen == .booth { return pressInBooth(key) }
    notice = nil
    if leaving?.key != key { leaving = nil }
    if screen == .presenter { return pressAtPresenter(key) }
    if case .mouse(let mouse) = key, mouse.isButton { return use(mouse) }
    if let layer = layers.last { return press(key, in: layer) }
    if mode == .typing { return type(key) }
    let command = key.asCommand
    guard let scope = screen.scope,
      let binding = Keymap.binding(for: command, in: [scope, .everywhere])
    else { return unknown(key) }
    return perform(binding.action, with: command)
  }

  /// A key that means nothing here says so, once, and shows the way.
  private mutating func unknown(_ key: Key) -> [Effect] {
    switch key {
    case .mouse, .unknown: return []
    case .paste:
      say(.bad, words("notice.pasteInKeys"))
    default:
      say(.plain, words("notice.noSuchKey", ["key": words.name(of: key)]))
    }
    return []
  }

  private mutating func press(_ key: Key, in layer: Layer) -> [Effect] {
    switch layer {
    case .help(let state): press(key, in: state)
    case .picker(let picker): press(key, in: picker)
    case .form(let form): press(key, in: form)
    case .question(let question): press(key, in: question)
    case .timer(let state): press(key, in: state)
    case .find(let field): press(key, inFind: field)
    case .triage(let state): press(key, in: state)
    case .page(let page): press(key, in: page)
    case .paper(let entry): press(key, in: entry)
    case .work(let work): press(key, in: work)
    case .people: pressInPeople(key)
    case .black: dropLayer()
    }
  }

  /// Carries out an action on this screen, which leaves to `everywhere` what
  /// it does not know.
  mutating func perform(_ action: Action, with key: Key) -> [Effect] {
    switch screen {
    case .chooser: performInChooser(action, key)
    case .checkIn: performInCheckIn(action, key)
    case .ideate: performOnIdeas(action, key)
    case .board: performOnBoard(action, key)
    case .vote: performOnVote(action, key)
    case .review: performInReview(action, key)
    case .commit: performInCommit(action, key)
    case .close: performInClosing(action, key)
    default: performEverywhere(action, key)
    }
  }
}

extension Model {
  /// Puts a sentence in front of the person at this seat.
  mutating func say(_ tone: Notice.Tone, _ text: String) {
    notice = Notice(tone, text)
  }

  mutating func submit(_ command: Command) -> [Effect] {
    if case .readOnly(let why) = saving {
      say(.bad, why)
      return [.bell]
    }
    saving = .saving
    return [.submit(command)]
  }

  mutating func dropLayer() -> [Effect] {
    _ = layers.popLast()
    return []
  }

  mutating func replaceTop(_ layer: Layer) -> [Effect] {
    if !layers.isEmpty { layers[layers.count - 1] = layer }
    return []
  }

  /// Shows another screen, from its beginning.
  mutating func show(_ screen: Screen) {
    guard self.screen != screen else { return }
    self.screen = screen
    enter(screen)
  }

  /// What holds when a screen is entered.
  mutating func enter(_ screen: Screen) {
    mode = screen.hasEntryLine ? .typing : .keys
  }

  /// The rows between the title and the hint line.
  var contentHeight: Int { max(1, size.height - 2) }
}
