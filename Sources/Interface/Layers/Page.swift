import Surface
import Workshop

/// Something to be read, over a screen.
public struct Page: Hashable, Sendable {
  /// What it tells.
  public enum Kind: Hashable, Sendable {
    /// Why an idea stands where it does.
    case why(RoundID, IdeaID)
    /// The confirmation codes of a round, for the wall.
    case codes(RoundID)
    /// The steps of a round's shortlist.
    case shortlist(RoundID)
    /// All rounds side by side.
    case rounds
    /// The log's head, large.
    case fingerprint
  }

  public var kind: Kind
  /// The first line that is seen.
  var top = 0

  init(_ kind: Kind) { self.kind = kind }
}

/// A line of a page.
struct PageLine: Hashable {
  var text: String
  var style: Style = .text
}

extension Model {
  /// A key on the page on top.
  mutating func press(_ key: Key, in page: Page) -> [Effect] {
    var page = page
    switch Keymap.binding(for: key.asCommand, in: [.page])?.action {
    case .cancel: return dropLayer()
    case .interrupt: return interrupt(key)
    case .repaint: return [.repaint]
    case .move:
      let room = max(1, contentHeight - 2)
      let last = max(0, pageLines(page.kind).count - room)
      var place = Selection(index: page.top)
      _ = place.move(key.asCommand, count: last + 1, page: room)
      page.top = place.index
      return replaceTop(.page(page))
    default: return [.bell]
    }
  }

  /// The columns that a page has for its text.
  func pageWidth(_ kind: Page.Kind) -> Int {
    let isWide = [.fingerprint, .rounds].contains(kind)
    return max(2, (isWide ? size.width : min(size.width, 100)) - 4)
  }

  func pageLines(_ kind: Page.Kind) -> [PageLine] {
    let width = pageWidth(kind)
    return switch kind {
    case .why(let round, let idea): whyLines(idea, in: round, width: width)
    case .codes(let round): codeLines(round, width: width)
    case .shortlist(let round): shortlistStory(round, width: width)
    case .rounds: roundLines(width: width)
    case .fingerprint: fingerprintLines(width: width)
    }
  }

  func pageTitle(_ kind: Page.Kind) -> String {
    switch kind {
    case .why(_, let idea): words("why.title", ["id": idea.number])
    case .codes(let round): words("codes.title", ["id": round.number])
    case .shortlist: shortlistTitle
    case .rounds: words("rounds.title")
    case .fingerprint: words("close.fingerprint")
    }
  }
}

extension Scene {
  mutating func page(_ page: Page, of model: Model, in rect: Rect) {
    let lines = model.pageLines(page.kind)
    let height = min(rect.height, lines.count + 2)
    let inside = panel(
      model.pageTitle(page.kind),
      Size(width: model.pageWidth(page.kind) + 4, height: height), in: rect)
    let top = min(page.top, max(0, lines.count - inside.height))
    let shown = lines.dropFirst(top).prefix(inside.height)
    for (row, line) in zip(inside.lines, shown) {
      canvas.putTruncated(
        line.text, at: row.origin, style: line.style, width: row.width)
    }
    let left = lines.count - top - shown.count
    if left > 0, let last = inside.lines.last {
      more(left + 1, model.words, in: last)
    }
    cursor = inside.origin
  }
}
