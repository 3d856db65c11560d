import Surface
import Workshop

/// What a seat shows, as a value.
public func view(_ model: Model, size: Size) -> Frame {
  scene(of: model, size: size).frame
}

/// What a seat shows, and what can be clicked on it.
func scene(of model: Model, size: Size) -> Scene {
  var scene = Scene(size: size)
  if model.isBlack {
    scene.black()
    return scene
  }
  guard size.width >= Layout.fewestColumns, size.height >= Layout.fewestRows
  else {
    scene.tooSmall(model.words)
    return scene
  }
  if model.screen == .booth {
    scene.booth(model)
    return scene
  }
  if model.screen == .presenter {
    scene.presenter(model)
    return scene
  }
  let (title, rest) = scene.bounds.rows(top: 1)
  let (content, hints) = rest.rows(bottom: 1)
  scene.titleBar(model, in: title)
  scene.screen(model, in: content)
  for layer in model.layers {
    // Nothing under a layer can be clicked.
    scene.targets = []
    scene.layer(layer, of: model, in: content)
  }
  if let notice = model.notice { scene.notice(notice, above: hints) }
  scene.hintBar(model, in: hints)
  return scene
}

/// A frame in the making.
struct Scene {
  var canvas: Canvas
  var cursor: Point?
  /// What can be clicked, the topmost last.
  var targets: [TargetArea] = []

  init(size: Size) {
    canvas = Canvas(size: size)
  }

  var frame: Frame { Frame(canvas: canvas, cursor: cursor) }
  var bounds: Rect { canvas.bounds }
}

/// The sizes at which screens change.
enum Layout {
  static let fewestColumns = 32
  static let fewestRows = 10
  /// Below it a screen shows one part at a time.
  static let twoColumns = 60
  /// From it on there is room for all.
  static let wide = 100

  /// How many parts stand side by side.
  static func columns(in width: Int) -> Int {
    width < twoColumns ? 1 : width < wide ? 2 : max(3, width / 27)
  }
}

extension Scene {
  mutating func screen(_ model: Model, in rect: Rect) {
    switch model.screen {
    case .chooser: chooser(model, in: rect)
    case .checkIn: attendance(model, in: rect)
    case .ideate: ideate(model, in: rect)
    case .writing: writing(model, in: rect)
    case .board: board(model, in: rect)
    case .vote: vote(model, in: rect)
    case .review: review(model, in: rect)
    case .commit: commit(model, in: rect)
    case .close: closing(model, in: rect)
    default: break
    }
  }

  mutating func layer(_ layer: Layer, of model: Model, in rect: Rect) {
    switch layer {
    case .help(let state): help(state, of: model, in: rect)
    case .picker(let picker): self.picker(picker, model.words, in: rect)
    case .form(let form): self.form(form, model.words, in: rect)
    case .question(let question): self.question(question, model.words, in: rect)
    case .timer(let state): timer(state, of: model, in: rect)
    case .find(let field): find(field, model.words, in: rect)
    case .triage(let state): triage(state, of: model, in: rect)
    case .page(let page): self.page(page, of: model, in: rect)
    case .paper(let entry): paper(entry, of: model, in: rect)
    case .work(let work): self.work(work, model.words, in: rect)
    case .people:
      clear(rect)
      attendance(model, in: rect)
    case .black: break
    }
  }

  /// A click on this part of the screen falls on that.
  mutating func aim(_ rect: Rect, at target: Target) {
    targets.append(TargetArea(rect: rect, target: target))
  }

  mutating func clear(_ rect: Rect) {
    canvas.fill(rect)
  }

  /// One polite sentence where there is no room for a screen.
  mutating func tooSmall(_ words: Wording) {
    let sentence = words(
      "view.tooSmall",
      ["width": Layout.fewestColumns, "height": Layout.fewestRows])
    let lines = Wrapping.wrap(sentence, width: bounds.width)
    for (row, line) in lines.enumerated() {
      canvas.put(line, at: Point(x: 0, y: row))
    }
  }
}
