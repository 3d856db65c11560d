import Glibc

/// A question that a person at the terminal answers with yes or no; where
/// nobody sits at one, it counts as answered with yes.
struct Question {
  let isYes: Bool

  init(_ question: String) {
    guard isatty(STDIN_FILENO) == 1 else {
      isYes = true
      return
    }
    Output.prompt(question)
    let answer = readLine()?.trimmedLowercase ?? ""
    isYes = Catalogue.current("answer.yes").split(separator: " ")
      .contains { $0 == answer }
  }
}

extension String {
  fileprivate var trimmedLowercase: String {
    String(drop { $0.isWhitespace }.prefix { !$0.isWhitespace }).lowercased()
  }
}
