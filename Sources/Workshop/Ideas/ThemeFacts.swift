/// A group of alike ideas inside a department.
public struct Theme: Hashable, Sendable, Numbered {
  public static let letter: Unicode.Scalar = "t"

  public var id: ThemeID
  public var department: DepartmentID?
  /// Nil where the name is erased.
  public var name: String?
}

/// `theme.named`: a new theme, or a new name for one.
public struct ThemeNamed: Fact {
  public static let name = "theme.named"
  public static let bodyIsRequired = true

  public var theme: ThemeID
  public var department: DepartmentID?
  public var text: String?

  public init(theme: ThemeID, department: DepartmentID?, text: String?) {
    self.theme = theme
    self.department = department
    self.text = text
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    theme = try reader.serial("theme")
    department = try reader.optionalString("department")
    text = reader.text
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("theme", theme)
      $0.add("department", department)
    }
  }
  public var erased: ThemeNamed { erasing(\.text) }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { [AnySerial(theme)] }

  public func apply(to session: inout Session, as event: Event) {
    let theme = Theme(id: theme, department: department, name: text)
    if let index = session.themes.firstIndex(where: { $0.id == theme.id }) {
      session.themes[index] = theme
    } else {
      session.themes.append(theme)
    }
  }
}

/// `idea.themed`: into a theme, or out of any.
public struct IdeaThemed: Fact {
  public static let name = "idea.themed"

  public var idea: IdeaID
  public var theme: ThemeID?

  public init(idea: IdeaID, theme: ThemeID?) {
    self.idea = idea
    self.theme = theme
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    idea = try reader.serial("idea")
    theme = try reader.optionalSerial("theme")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("idea", idea)
      $0.add("theme", theme.map { .string($0.description) } ?? .null)
    }
  }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { [AnySerial(idea)] }
  public var named: [AnySerial] {
    moved + [theme].compactMap { $0 }.asAny()
  }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) { $0.theme = theme }
  }
}

/// `note.added`: on an idea, or on the session.
public struct NoteAdded: Fact {
  public static let name = "note.added"
  public static let bodyIsRequired = true

  public var idea: IdeaID?
  public var text: String?

  public init(idea: IdeaID?, text: String?) {
    self.idea = idea
    self.text = text
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    idea = try reader.optionalSerial("idea")
    text = reader.text
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("idea", idea) }
  }
  public var erased: NoteAdded { erasing(\.text) }
  public var isUndoable: Bool { true }
  public var named: [AnySerial] { [idea].compactMap { $0 }.asAny() }

  public func apply(to session: inout Session, as event: Event) {
    let note = Note(seq: event.seq, at: event.at, text: text)
    guard let idea else { return session.notes.append(note) }
    session.changeIdea(idea) { $0.notes.append(note) }
  }
}
