import ArgumentParser
import Exchange
import Interface

/// A call that can't be understood: what is wrong with it, how the command is
/// called, and where more is said.
struct UsageFault {
  /// What the argument parser says of it, in English.
  private let message: String
  /// What stands in quotes in it.
  private let quoted: [String]
  /// `werkstatt results <name> [--spend <amount>]`; nil where it says none.
  private let call: String?
  private let words: Wording

  init(message: String, help: String, _ words: Wording) {
    self.message = message
    self.words = words
    let parts = message.split(
      separator: "'", omittingEmptySubsequences: false)
    // A quote inside what was typed makes it hard to say what is what.
    quoted =
      parts.count % 2 == 1
      ? parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) } : []
    call = help.split(separator: "\n")
      .first { $0.lowercased().hasPrefix("usage: ") }
      .map { String($0.dropFirst(7)) }
  }

  /// The lines for stderr.
  var lines: [String] {
    let call = call.map { words("usage.call", ["call": $0]) }
    return [call, "werkstatt: \(what)", words("usage.way")].compactMap { $0 }
  }

  /// In the language of the user, where it is one of what the parser finds
  /// most; else as the parser says it.
  private var what: String {
    guard let first = quoted.first else { return message }
    let rest = quoted.dropFirst().joined(separator: ", ")
    return if message.hasPrefix("Missing expected argument") {
      words("usage.missingArgument", list: [first])
    } else if message.hasPrefix("Missing value for") {
      words("usage.missingValue", list: [first])
    } else if message.hasPrefix("Unknown option") {
      words("usage.unknownOption", list: [first])
        + (rest.isEmpty ? "" : " " + words("usage.meant", list: [rest]))
    } else if message.hasPrefix("The value"), quoted.count > 1 {
      badValue
    } else if message.contains("nexpected argument") {
      words(
        "usage.unexpected", list: [quoted.joined(separator: ", ")])
    } else {
      message
    }
  }

  private var badValue: String {
    let sentence = words("usage.badValue", list: Array(quoted.prefix(2)))
    // A few stand in the sentence, many in a list below it.
    let listed = message.split(separator: "\n").filter { $0.hasPrefix("  - ") }
      .map { String($0.dropFirst(4)) }
    let possible = (quoted.dropFirst(2) + listed).joined(separator: ", ")
    return possible.isEmpty
      ? sentence : sentence + " " + words("usage.oneOf", list: [possible])
  }
}
