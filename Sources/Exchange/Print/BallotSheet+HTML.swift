extension BallotSheet {
  /// The sheet as a page of HTML that needs nothing else, from the program's
  /// template: so many copies, with running numbers from 1, or one without a
  /// number.
  public func html(copies: Int? = nil, template: String) -> String {
    HTMLText(template: template).filled(with: page(copies: copies))
  }

  private func page(copies: Int?) -> Page {
    let rules = languages.map { language in
      Page.Rules(language: language.code, text: sentences(in: language))
    }
    let numbers: [Int?] = copies.map { Array(1...max(1, $0)) } ?? [nil]
    var groups: [String]?
    if case .group = field { groups = groupLabels }
    return Page(
      language: languages.first?.code ?? "de", title: title,
      question: question.isEmpty ? nil : question,
      round: roundLabel.isEmpty ? nil : roundLabel,
      heading: languages.label("sheet.title"), rules: rules,
      groups: groups.map { [Page.Groups(choices: $0)] } ?? [],
      groupLabel: languages.label("sheet.group"),
      cardLabel: field == .card ? languages.label("sheet.card") : nil,
      ideaLabel: languages.label("sheet.idea"),
      dotsLabel: languages.label("sheet.dots"),
      againstLabel: against.map { _ in languages.label("sheet.against") },
      ideas: ideas.map { idea in
        Page.Idea(
          number: idea.number,
          text: idea.text ?? languages.label("report.erased"),
          dots: Page.Marks(dots), against: against.map(Page.Marks.init))
      },
      sheets: numbers.map { Page.Sheet(number: numberLabel($0)) },
      // Several sheets can't be counted page by page: the table's head names
      // the sheet on each of its pages instead.
      isSingle: copies == nil)
  }

  /// What the template names.
  private struct Page {
    var language: String
    var title: String
    var question: String?
    var round: String?
    var heading: String
    var rules: [Rules]
    /// One, or none.
    var groups: [Groups]
    var groupLabel: String
    var cardLabel: String?
    var ideaLabel: String
    var dotsLabel: String
    var againstLabel: String?
    var ideas: [Idea]
    var sheets: [Sheet]
    var isSingle: Bool

    struct Rules {
      var language: String
      var text: String
    }

    struct Groups {
      var choices: [String]
    }

    struct Idea {
      var number: Int
      var text: String
      var dots: Marks
      var against: Marks?
    }

    struct Marks {
      var boxes: [String]
      var isLine: Bool

      init(_ marks: BallotSheet.Marks) {
        switch marks {
        case .boxes(let count):
          boxes = [String](repeating: "□", count: count)
          isLine = false
        case .line:
          boxes = []
          isLine = true
        }
      }
    }

    struct Sheet {
      var number: String?
    }
  }
}
