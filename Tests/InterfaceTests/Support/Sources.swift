import Glibc
import TestSupport

/// The strings that stand in the program's sources.
enum Sources {
  static let literals: Set<Literal> = {
    var all: Set<Literal> = []
    for path in files(under: Project.root + "/Sources") {
      guard let bytes = try? Project.bytes(path) else { continue }
      var scan = LiteralScan(String(decoding: bytes, as: UTF8.self))
      all.formUnion(scan.literals())
    }
    return all
  }()

  private static func files(under folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".swift") {
        found.append(path)
      } else if entry.pointee.d_type == UInt8(DT_DIR) {
        found += files(under: path)
      }
    }
    return found
  }
}

/// A string of the sources: the pieces around what is put in.
struct Literal: Hashable {
  var pieces: [String]

  /// Whether a key of the catalogues can be this string.
  func says(_ key: String) -> Bool {
    guard let first = pieces.first, key.hasPrefix(first) else { return false }
    if pieces.count == 1 { return key == first }
    guard first.contains("."), let last = pieces.last else { return false }
    return key.hasSuffix(last) && key.count > first.count + last.count
  }
}

/// Reads the strings out of Swift.
private struct LiteralScan {
  private let text: [Character]
  private var place = 0
  private var found: Set<Literal> = []

  init(_ text: String) {
    self.text = Array(text)
  }

  mutating func literals() -> Set<Literal> {
    while place < text.count {
      if text[place] == "\"" { string() } else { place += 1 }
    }
    return found
  }

  private mutating func string() {
    place += 1
    var pieces = [""]
    while place < text.count, text[place] != "\"", text[place] != "\n" {
      if text[place] == "\\", place + 1 < text.count {
        place += 1
        if text[place] == "(" {
          interpolation()
          pieces.append("")
        } else {
          place += 1
        }
      } else {
        pieces[pieces.count - 1].append(text[place])
        place += 1
      }
    }
    place += 1
    found.insert(Literal(pieces: pieces))
  }

  private mutating func interpolation() {
    var depth = 0
    while place < text.count {
      switch text[place] {
      case "\"":
        string()
        continue
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
  }
}
