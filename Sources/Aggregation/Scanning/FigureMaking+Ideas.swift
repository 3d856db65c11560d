import Workshop

extension FigureMaking {
  mutating func countIdeas(
    _ scanner: Scanner, _ figures: inout LogFigures, unsorted: Int32
  ) {
    var best: [LogFigures.Best] = []
    best.reserveCapacity(min(fold.ideas.count, top + 1))
    for place in fold.ideas.indices where fold.ideas[place].exists {
      let idea = fold.ideas[place]
      if idea.mergedInto != 0 {
        figures.counts.merged += 1
        continue
      }
      if idea.isWithdrawn {
        figures.counts.withdrawn += 1
        continue
      }
      figures.counts.ideas += 1
      count(idea, scanner, &figures, unsorted: unsorted)
      best.add(
        LogFigures.Best(
          idea: Int32(place), voters: Int32(idea.voters),
          dots: idea.dots), most: top)
    }
    figures.best = best
  }

  @inline(__always)
  private mutating func count(
    _ idea: SessionFold.Idea, _ scanner: Scanner, _ figures: inout LogFigures,
    unsorted: Int32
  ) {
    let lead = idea.department < 0 ? unsorted : idea.department
    departments.add(lead) {
      $0.ideas += 1
      $0.dots += idea.dots
    }
    if idea.shared.count > 0 {
      for name in Set(scanner.list(idea.shared)) where name != lead {
        departments.add(name) { $0.sharedIdeas += 1 }
      }
    }
    if idea.group >= 0 { groups.add(idea.group) { $0.ideas += 1 } }
    if idea.fields.count > 0 {
      for name in Set(scanner.list(idea.fields)) {
        fields.add(name) {
          $0.ideas += 1
          $0.dots += idea.dots
        }
      }
    }
    if idea.theme > 0 {
      countTheme(of: idea, scanner, &figures.themes, unsorted)
    }
  }

  private func countTheme(
    of idea: SessionFold.Idea, _ scanner: Scanner,
    _ themes: inout [LogFigures.ThemeSum], _ unsorted: Int32
  ) {
    let place = Int(idea.theme)
    guard place < fold.themes.count, fold.themes[place].exists,
      let name = scanner.text(at: fold.themes[place].text)
    else { return }
    let lead = fold.themes[place].department
    let department = lead < 0 ? unsorted : lead
    let known = themes.firstIndex {
      $0.department == department && $0.name == name
    }
    if known == nil {
      themes.append(LogFigures.ThemeSum(department: department, name: name))
    }
    let index = known ?? themes.count - 1
    themes[index].ideas += 1
    themes[index].dots += idea.dots
  }
}

extension Scanner {
  fileprivate func list(_ list: SessionFold.List) -> ArraySlice<Int32> {
    entries.list(from: list.start, count: list.count)
  }
}

extension [LogFigures.Best] {
  /// Adds one in its place, and drops the last where there are more than so
  /// many.
  fileprivate mutating func add(_ idea: LogFigures.Best, most: Int) {
    if count >= most, let last, !idea.isBetter(than: last) { return }
    var place = count
    while place > 0, idea.isBetter(than: self[place - 1]) { place -= 1 }
    insert(idea, at: place)
    if count > most { removeLast() }
  }
}

extension LogFigures.Best {
  /// More dots, then more voters, then the lower number.
  func isBetter(than other: LogFigures.Best) -> Bool {
    if dots != other.dots { return dots > other.dots }
    if voters != other.voters { return voters > other.voters }
    return idea < other.idea
  }
}
