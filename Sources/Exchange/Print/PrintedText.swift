import Surface

/// Pages of plain text, as `lp` prints them: blocks that are not torn apart,
/// and a form feed between two pages.
struct PrintedText {
  /// Columns that fit on A4 at ten characters an inch, with a margin.
  static let width = 72
  /// Lines that fit on A4 at six lines an inch, with a margin.
  static let height = 60

  private var pages: [[String]] = [[]]
  /// What stands above each page but the first.
  private let header: [String]
  /// What stands below a page; nil where nothing does.
  private let footer: ((_ page: Int, _ of: Int) -> String?)?

  init(
    header: [String] = [], footer: ((_ page: Int, _ of: Int) -> String?)? = nil
  ) {
    self.header = header
    self.footer = footer
  }

  private var room: Int { Self.height - (footer == nil ? 0 : 2) }

  /// Adds lines that stay on one page, unless they need more than one.
  mutating func add(_ block: [String]) {
    var rest = block[...]
    if rest.count > left, !isFresh { pages.append(header) }
    while rest.count > left {
      let part = rest.prefix(left)
      rest = rest.dropFirst(part.count)
      pages[pages.count - 1] += part
      pages.append(header)
    }
    pages[pages.count - 1] += rest
  }

  /// How many lines the last page still takes.
  private var left: Int { room - pages[pages.count - 1].count }

  /// Whether nothing is on the last page yet.
  private var isFresh: Bool {
    pages[pages.count - 1] == (pages.count == 1 ? [] : header)
  }

  var text: String {
    pages.enumerated().map { index, lines in
      let line = footer.flatMap { $0(index + 1, pages.count) }
      let below = line.map { ["", $0] } ?? []
      return (lines + below).map { $0 + "\n" }.joined()
    }.joined(separator: "\u{c}")
  }
}

extension PrintedText {
  /// Two texts at both ends of a line; the left one goes on below, in at most
  /// that many lines.
  static func ends(_ left: String, _ right: String, atMost count: Int = 1)
    -> [String]
  {
    let right = PlainText(right).description
    let room = width - right.displayWidth - 2
    let lines = Wrapping.wrap(
      PlainText(left).description, width: room, atMost: count)
    guard let first = lines.first else { return [right] }
    let gap = width - first.displayWidth - right.displayWidth
    let line = right.isEmpty ? first : first + blanks(gap) + right
    return [line] + lines.dropFirst()
  }

  /// A text whole, its paragraphs kept apart.
  static func wrapped(_ text: String, width: Int = width) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { paragraph in
        Wrapping.wrap(PlainText(String(paragraph)).description, width: width)
          .map(String.init)
      }
  }

  static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  static let rule = String(repeating: "-", count: width)
}
