import ArgumentParser
import Glibc

/// The language of the person at the terminal.
enum Language: String, CaseIterable, ExpressibleByArgument {
  case de
  case en

  /// As asked for with `--language`, else that of the environment.
  ///
  /// It is needed before the options are parsed, for what is wrong in them.
  static let current = asked(in: CommandLine.arguments) ?? environment

  private static func asked(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        return Language(rawValue: String(argument.dropFirst(11)))
      }
      if argument == "--language", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  private static var environment: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap(environmentValue).first
    return set?.hasPrefix("de") == true ? .de : .en
  }
}

/// A variable of the environment; nil where it is missing or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
