import Surface
import Workshop

extension Model {
  /// The confirmation codes of a round in columns, sorted line by line, as
  /// they go on the wall.
  func codeLines(_ id: RoundID, width: Int) -> [PageLine] {
    guard let round = session[id] else { return [] }
    let intro = Wrapping.wrap(
      words("codes.intro", ["count": round.codes.count]), width: width
    ).map { PageLine(text: String($0), style: Style(.muted)) }
    let codes = round.codes.map(spacedCode)
    let cell = (codes.map(\.displayWidth).max() ?? 0) + 3
    let columns = max(1, (width + 3) / cell)
    let rows = stride(from: 0, to: codes.count, by: columns).map { start in
      let row = codes[start..<min(start + columns, codes.count)]
      return PageLine(
        text: row.map { $0.padded(to: cell) }.joined(),
        style: Style(.text, bold: true))
    }
    return intro + [PageLine(text: "")] + rows
  }
}
