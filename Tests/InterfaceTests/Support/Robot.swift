import Grouping
import Interface
import Surface
import Testing
import Workshop

/// Somebody at a seat: presses keys on the model and reads the frame.
///
/// What the model wants written is decided at once, in memory; time stands
/// still until it is told to move.
struct Robot {
  var model: Model
  /// All effects that were not commands.
  var effects: [Effect] = []
  /// Box, PIN and chance, in memory.
  var outside = Outside()
  /// What the presenter was told.
  var stages: [Stage] = []
  /// Whether departments are proposed.
  var proposes = false
  /// How many keys were pressed.
  var keys = 0
  /// What the disk says to the next commands; nil where it takes them.
  var diskFault: String?
  private(set) var now: Timestamp

  init(
    _ session: Session? = nil, screen: Screen = .chooser,
    seat: Seat = Seat(.facilitator, name: "facilitator"),
    size: Size = Size(width: 120, height: 40), language: String = "de"
  ) {
    now = Timestamp(milliseconds: 1_795_424_400_000)
    model = Model(
      seat: seat,
      languages: Words.both(first: language), size: size, now: now,
      screen: screen)
    model.offer([
      TemplateEntry(
        id: "berlin", title: "Neue Werkstatt",
        question: "Was soll Berlin ausprobieren?"),
      TemplateEntry(id: "blank", title: "Neue Werkstatt", question: ""),
    ])
    if let session { take(.opened(session, readOnly: nil)) }
  }

  /// Presses keys one after the other.
  mutating func press(_ keys: Key...) {
    for key in keys {
      self.keys += 1
      take(.key(key, at: now))
    }
  }

  /// Types a text, a key a character.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Lets time pass.
  mutating func wait(milliseconds: Int) {
    now = Timestamp(milliseconds: now.milliseconds + milliseconds)
    take(.tick(now))
  }

  mutating func resize(_ width: Int, _ height: Int) {
    take(.key(.resize(Size(width: width, height: height)), at: now))
  }

  mutating func take(_ message: Message) {
    for effect in model.update(message) {
      switch effect {
      case .submit(let command): submit(command)
      case .stage(let stage): stages.append(stage)
      case .propose: propose()
      case .findAlike(let text): findAlike(text)
      case .findThemes(let ids): findThemes(ids)
      case .drawLot(let round, let ideas):
        submit(.drawLot(round, ideas, seed: "seed"))
      default:
        effects.append(effect)
        perform(effect)
      }
    }
  }

  /// Proposals take their time, and few tests want them.
  private mutating func propose() {
    guard proposes else { return }
    let suggester = Suggester(for: session)
    let made = session.unsortedIdeas.map { idea in
      (idea.id, idea.text.map(suggester.suggestions) ?? [])
    }
    take(.proposals(Dictionary(uniqueKeysWithValues: made)))
  }

  private mutating func findThemes(_ ids: [IdeaID]) {
    let texts = ids.map { (key: $0.number, text: session[$0]?.text ?? "") }
    let themes = ThemeFinder(language: session.language).themes(among: texts)
    take(
      .themes(
        themes.map {
          FoundTheme(name: $0.name, ideas: $0.keys.map { IdeaID($0) })
        }))
  }

  private mutating func findAlike(_ text: String) {
    guard proposes, !text.isEmpty else { return }
    let likeness = Likeness(language: session.language)
    for idea in session.standingIdeas {
      likeness.add(idea.text ?? "", as: idea.id.number)
    }
    let match = likeness.matches(of: text, most: 1).first
    take(.alike(match.map { IdeaID($0.key) }, to: text))
  }

  private mutating func submit(_ command: Command) {
    if let diskFault {
      take(.submitted(command, .failed(diskFault)))
      return
    }
    var session = model.session
    do {
      let events = try session.decide(
        command,
        in: Circumstances(seat: model.seat.name, at: now, box: outside.box))
      for event in events { session.apply(event) }
      if session.openRound == nil { outside.box = nil }
      take(.session(session))
      take(.submitted(command, .saved(events)))
    } catch {
      take(.submitted(command, .refused(error)))
    }
  }

  var frame: Frame { view(model, size: model.size) }
  var lines: [String] { frame.canvas.lines }
  var text: String { lines.joined(separator: "\n") }
  var session: Session { model.session }

  /// The sentence to the person at this seat.
  var notice: String { model.notice?.text ?? "" }
}

extension Robot: CustomTestStringConvertible {
  /// Where it is; all that it knows would fill the test's report.
  var testDescription: String { "a robot at \(model.screen)" }
}
