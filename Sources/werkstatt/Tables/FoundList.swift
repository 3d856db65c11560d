import Aggregation
import Exchange
import Interface
import Surface

/// What a search has found, for people: one after the other with its text,
/// where it was said and what became of it.
struct FoundList {
  private let search: Search
  private let query: SearchQuery
  private let width: Int
  private let marks: Bool
  private let words: Wording

  /// In so many columns; `marks` shows the words that were found in bold.
  init(
    _ search: Search, for query: SearchQuery, width: Int, marks: Bool,
    _ words: Wording
  ) {
    self.search = search
    self.query = query
    self.width = max(30, width)
    self.marks = marks
    self.words = words
  }

  var text: String {
    if search.count == 0 { return words("search.none") }
    let all = search.found.enumerated().map { number, found in
      entry(found, number: number + 1).joined(separator: "\n")
    }
    return (all + [sum]).joined(separator: "\n\n")
  }

  private var sum: String {
    let shown = words(
      "search.sum",
      [
        "shown": words.grouped(search.found.count),
        "all": words.grouped(search.count), "count": search.count,
      ])
    if search.hits == search.count { return shown }
    return shown + " "
      + words("search.oneByOne", ["hits": words.grouped(search.hits)])
  }

  private func entry(_ found: Found, number: Int) -> [String] {
    // The number stands in place of the first blanks.
    let mark = "\(number). "
    var lines = filled(head(found), behind: mark)
    lines += marked(indented(found.text), found)
    for text in found.also.prefix(Self.most) {
      lines += marked(
        indented(words("search.also", ["text": text])), found)
    }
    for text in found.wordings.prefix(Self.most) {
      lines += indented(words("search.wording", ["text": text]))
    }
    let source = found.kind == .note ? "search.on" : "search.from"
    for idea in found.ideas.prefix(Self.most) {
      lines += indented(words(source, ["idea": idea]))
    }
    for fate in found.measures { lines += indented("→ " + line(fate)) }
    return lines + filled(places(found))
  }

  /// The lines with the words that meet the query in bold.
  private func marked(_ lines: [String], _ found: Found) -> [String] {
    if !marks { return lines }
    var marks = SearchMarks(query, language: found.language)
    return lines.map { line in
      var marked = ""
      var end = line.startIndex
      for word in marks.words(in: line) {
        marked += line[end..<word.lowerBound]
        marked += "\u{1b}[1m" + line[word] + "\u{1b}[22m"
        end = word.upperBound
      }
      return marked + line[end...]
    }
  }

  private static let most = 5

  private func head(_ found: Found) -> [String] {
    var parts = [words("search.\(found.kind.rawValue)")]
    if let votes = found.votes {
      parts.append(
        words(
          "search.votes",
          [
            "given": words.grouped(votes.dots), "dots": votes.dots,
            "by": words.grouped(votes.voters), "voters": votes.voters,
          ]))
    }
    parts += standing(found.status?.rawValue, found.progress)
    if !found.departmentName.isEmpty { parts.append(found.departmentName) }
    if found.sessions.count > 1 {
      parts.append(
        words("search.asked", ["count": words.grouped(found.sessions.count)]))
    }
    return parts.map { PlainText($0).description }
  }

  private func line(_ fate: Found.Fate) -> String {
    let parts = standing(fate.status?.rawValue, fate.progress)
    return fate.title
      + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }

  private func standing(_ status: String?, _ progress: Int?) -> [String] {
    [
      status.map { words("status.\($0)") }, progress.map { "\($0) %" },
    ].compactMap(\.self)
  }

  /// Where it was said: a few of the sessions, and how many more there are.
  private func places(_ found: Found) -> [String] {
    let named = found.sessions.prefix(Self.most).map { place in
      PlainText("\(place.date) \(place.title)").description
    }
    let more = found.sessions.count - named.count
    return named
      + (more > 0 ? [words("search.more", ["count": words.grouped(more)])] : [])
  }

  /// As many of them in a line as it holds, none of them broken.
  private func filled(
    _ items: [String], behind mark: String = "   "
  ) -> [String] {
    var lines: [String] = []
    for item in items {
      let start = lines.isEmpty ? mark : "   "
      let item = Wrapping.truncated(item, to: width - start.displayWidth)
      if let last = lines.last,
        last.displayWidth + item.displayWidth + 3 <= width
      {
        lines[lines.count - 1] = last + " · " + item
      } else {
        lines.append(start + item)
      }
    }
    return lines
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { paragraph in
      Wrapping.wrap(PlainText(String(paragraph)).description, width: width - 3)
        .map { "   " + $0 }
    }
  }
}
