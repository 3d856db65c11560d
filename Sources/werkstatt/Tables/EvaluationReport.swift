import Exchange
import Grouping
import Interface
import Workshop

/// How good proposals are, in a few figures.
struct EvaluationReport {
  private let evaluation: Evaluation
  private let words: Wording

  init(_ evaluation: Evaluation, _ words: Wording) {
    self.evaluation = evaluation
    self.words = words
  }

  /// As machines read it.
  var value: Value {
    let bands = evaluation.tenths.enumerated().map { tenth, band in
      Value.object([
        .init("from", .shortest(Double(tenth) / 10)),
        .init("shown", .integer(band.shown)),
        .init("right", .integer(band.right)),
      ])
    }
    return .object([
      .init("ideas", .integer(evaluation.texts)),
      .init("proposed", .integer(evaluation.proposed)),
      .init("first", .integer(evaluation.first)),
      .init("firstThree", .integer(evaluation.firstThree)),
      .init("bands", .array(bands)),
    ])
  }

  /// For people: what was right, and whether the scores mean what they say.
  var text: String {
    if evaluation.texts == 0 { return words("suggest.noneSorted") }
    let head = words(
      "suggest.evaluation",
      [
        "ideas": evaluation.texts, "proposed": evaluation.proposed,
        "first": evaluation.first, "percent": percent(evaluation.first),
        "three": percent(evaluation.firstThree),
      ])
    var table = TextTable(
      [
        words("suggest.shownAt"), words("suggest.shown"),
        words("suggest.right"), words("suggest.rightPercent"),
      ], numbers: [1, 2, 3])
    for (tenth, band) in evaluation.tenths.enumerated() where band.shown > 0 {
      table.add([
        "\(tenth * 10)–\(tenth * 10 + 10) %", String(band.shown),
        String(band.right),
        "\((band.right * 200 + band.shown) / (2 * band.shown)) %",
      ])
    }
    return ([head, ""] + table.lines).joined(separator: "\n")
  }

  private func percent(_ count: Int) -> Int {
    (count * 200 + evaluation.texts) / (2 * evaluation.texts)
  }
}
