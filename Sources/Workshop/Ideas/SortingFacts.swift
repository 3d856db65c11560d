/// `idea.assigned`: to a department in the lead, or back to unsorted.
public struct IdeaAssigned: Fact {
  public static let name = "idea.assigned"

  public var idea: IdeaID
  public var department: DepartmentID?
  public var by: Assigner

  public init(idea: IdeaID, department: DepartmentID?, by: Assigner) {
    self.idea = idea
    self.department = department
    self.by = by
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    idea = try reader.serial("idea")
    department = try reader.optionalString("department")
    by = try reader.optionalChoice("by") ?? .person
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("idea", idea)
      $0.add("department", department.map(Value.string) ?? .null)
      $0.add("by", by)
    }
  }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { [AnySerial(idea)] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) {
      $0.department = department
      $0.assignedBy = by
    }
  }
}

/// `idea.shared`: the co-responsible departments, whole.
public struct IdeaShared: Fact {
  public static let name = "idea.shared"

  public var idea: IdeaID
  public var departments: [DepartmentID]

  public init(idea: IdeaID, departments: [DepartmentID]) {
    self.idea = idea
    self.departments = departments
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    idea = try reader.serial("idea")
    departments = try reader.strings("departments")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("idea", idea)
      $0.add("departments", departments)
    }
  }
  public var isUndoable: Bool { true }
  public var named: [AnySerial] { [AnySerial(idea)] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) { $0.shared = departments }
  }
}

/// `idea.labelled`: the fields, whole.
public struct IdeaLabelled: Fact {
  public static let name = "idea.labelled"

  public var idea: IdeaID
  public var fields: [FieldID]

  public init(idea: IdeaID, fields: [FieldID]) {
    self.idea = idea
    self.fields = fields
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    idea = try reader.serial("idea")
    fields = try reader.strings("fields")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("idea", idea)
      $0.add("fields", fields)
    }
  }
  public var isUndoable: Bool { true }
  public var named: [AnySerial] { [AnySerial(idea)] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeIdea(idea) { $0.fields = fields }
  }
}
