import Surface
import Workshop

/// What a typed line wants.
public enum TypedLine: Hashable, Sendable {
  /// Keys, each as it was typed and as what it presses.
  case keys([Word])
  /// Text for the field, and Enter where the line is the whole of it.
  case text([Key])
  case command(Command)
  /// No key has this name; nothing is pressed.
  case unknown(String)

  public struct Word: Hashable, Sendable {
    public var name: String
    /// Several where it is a number.
    public var keys: [Key]
  }

  /// What the line itself can do, behind a dot.
  public enum Command: String, CaseIterable, Hashable, Sendable {
    case help
    case quit
    /// Reads the whole screen again.
    case all
    /// Wipes the terminal, where that can be done.
    case clear
  }
}

extension Model {
  /// Takes a line as it is meant now; controls in it mean nothing.
  public func read(_ line: String) -> TypedLine {
    let line = line.withoutControls
    if line.hasPrefix(".."), case .text = lineEntry {
      return typed(String(line.dropFirst()))
    }
    if line.hasPrefix(".") { return dotted(line.dropFirst()) }
    switch lineEntry {
    case .text: return typed(line)
    case .pin: return .text(line.map(Key.character) + [.enter])
    case .keys: return keys(in: line)
    case .filter(let text):
      let keys = keys(in: line)
      guard case .unknown = keys else { return keys }
      return .text(erasing(text) + line.map(Key.character))
    }
  }

  /// The whole text of a field; an empty line leaves it as it is.
  private func typed(_ line: String) -> TypedLine {
    guard case .text(let text) = lineEntry, !line.isEmpty else {
      return .text([.enter])
    }
    return .text([.end] + erasing(text) + line.map(Key.character) + [.enter])
  }

  private func erasing(_ text: String) -> [Key] {
    Array(repeating: .backspace, count: text.count)
  }

  /// `.help`, `.text so`, `.esc`.
  private func dotted(_ rest: Substring) -> TypedLine {
    let name = rest.prefix { $0 != " " }.lowercased()
    if let command = TypedLine.Command(rawValue: name) {
      return .command(command)
    }
    if name == "text" {
      return .text(rest.dropFirst(5).map(Key.character))
    }
    if rest.isEmpty { return .unknown(".") }
    return keys(in: rest.split(separator: " ").joined(separator: " "))
  }

  /// Names of keys with blanks between them; none is Enter.
  private func keys(in line: String) -> TypedLine {
    let names = line.split(separator: " ").map(String.init)
    var words: [TypedLine.Word] = []
    for name in names {
      guard let keys = keys(named: name) else { return .unknown(name) }
      words.append(TypedLine.Word(name: name, keys: keys))
    }
    return .keys(words.isEmpty ? [enter] : words)
  }

  private var enter: TypedLine.Word {
    TypedLine.Word(name: words.spokenName(of: .enter), keys: [.enter])
  }

  private func keys(named name: String) -> [Key]? {
    if let key = KeyNames.key(named: name, in: languages) { return [key] }
    let isDotted = name.count > 1 && name.hasPrefix(".")
    if isDotted { return keys(named: String(name.dropFirst())) }
    let isNumber = name.count <= 12 && name.allSatisfy { "0"..."9" ~= $0 }
    return isNumber ? name.map(Key.character) : nil
  }
}

extension String {
  /// Tabs are blanks, other controls nothing; ends of lines don't come here.
  fileprivate var withoutControls: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\t" {
        scalars.append(" ")
      } else if scalar.properties.generalCategory != .control {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
