import Workshop

/// Finds settings by what people call them: id, short or full name.
struct Names {
  private var ids: [String: String] = [:]

  /// Earlier ones win where two share a name.
  init(_ entries: [(id: String, names: [String])]) {
    for entry in entries { add(entry.id, names: []) }
    for entry in entries { add(entry.id, names: entry.names) }
  }

  private mutating func add(_ id: String, names: [String]) {
    for name in [id] + names where ids[folded(name)] == nil {
      ids[folded(name)] = id
    }
  }

  /// The id that goes by a name.
  subscript(name: String) -> String? { ids[folded(name)] }

  /// Gives a name that is not known an id of its own.
  ///
  /// Nil where no id can be made of it.
  mutating func invent(_ name: String) -> String? {
    guard let stem = templateID(from: name) else { return nil }
    var id = stem
    var number = 2
    while ids.values.contains(id) {
      id = "\(stem.prefix(28))-\(number)"
      number += 1
    }
    add(id, names: [name])
    return id
  }

  private func folded(_ name: String) -> String {
    CleanText.line(name).lowercased()
  }
}

extension Names {
  init(_ departments: [Department]) {
    self.init(departments.map { ($0.id, [$0.short, $0.name]) })
  }

  init(_ groups: [Group]) {
    self.init(groups.map { ($0.id, [$0.name, $0.short ?? $0.name]) })
  }

  init(_ fields: [Field]) {
    self.init(fields.map { ($0.id, [$0.name]) })
  }
}

/// An id made of a name: `Grün & Blau` gives `gruen-blau`.
///
/// Nil where nothing of it can stand in an id.
func templateID(from name: String) -> String? {
  let spelled = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
  var id = ""
  for character in name.lowercased() {
    if let letters = spelled[String(character)] {
      id += letters
    } else if let base = character.unicodeScalars.first, base.isASCII,
      character.isLetter || character.isNumber
    {
      id.unicodeScalars.append(base)
    } else if !id.isEmpty, !id.hasSuffix("-") {
      id += "-"
    }
  }
  if id.first?.isNumber == true { id = "n" + id }
  id = String(id.prefix(32))
  while id.hasSuffix("-") { id.removeLast() }
  return isTemplateID(id) ? id : nil
}

/// A letter for a new group that no other has: one of its name, or none.
func freeLetter(for name: String, beside groups: [Group]) -> String? {
  let taken = Set(groups.compactMap(\.short))
  return name.uppercased().map(String.init).first { letter in
    !taken.contains(letter)
      && letter.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
