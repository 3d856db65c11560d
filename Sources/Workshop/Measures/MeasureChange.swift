/// Parts of a measure given anew; what is nil stays as it is, what is empty
/// is emptied.
public struct MeasureChange: Hashable, Sendable {
  public var ideas: [IdeaID]?
  public var department: DepartmentID?
  public var partners: [DepartmentID]?
  /// Nil leaves it as it is, `.some(nil)` empties it.
  public var kind: Measure.Kind??
  public var values: [Measure.Worth]?
  public var due: String?
  public var cost: String?
  public var pilot: String?
  public var carriedFrom: Measure.Origin?

  public init(
    ideas: [IdeaID]? = nil, department: DepartmentID? = nil,
    partners: [DepartmentID]? = nil, kind: Measure.Kind?? = nil,
    values: [Measure.Worth]? = nil, due: String? = nil, cost: String? = nil,
    pilot: String? = nil, carriedFrom: Measure.Origin? = nil
  ) {
    self.ideas = ideas
    self.department = department
    self.partners = partners
    self.kind = kind
    self.values = values
    self.due = due
    self.cost = cost
    self.pilot = pilot
    self.carriedFrom = carriedFrom
  }

  init(_ reader: MemberReader) throws(EventFault) {
    ideas = reader.value["ideas"] == nil ? nil : try reader.serials("ideas")
    department = try reader.optionalString("department")
    partners = try reader.optionalStrings("partners")
    if reader.value["kind"] != nil {
      kind = .some(try reader.optionalChoice("kind"))
    }
    values = try reader.optional("values", "a list of values") { value in
      value.every { $0.string.flatMap(Measure.Worth.init) }
    }
    due = try reader.optionalString("due")
    cost = try reader.optionalString("cost")
    pilot = try reader.optionalString("pilot")
    let origin = try reader.optional("carriedFrom", "an object") { value in
      value.members == nil ? nil : value
    }
    if let origin {
      let inner = MemberReader(origin, place: "carriedFrom")
      carriedFrom = Measure.Origin(
        session: try inner.string("session"),
        measure: try inner.serial("measure"))
    }
  }

  func add(to list: inout MemberList) {
    if let ideas { list.add("ideas", ideas) }
    list.add("department", department)
    list.add("partners", partners)
    if let kind { list.add("kind", kind.map { .string($0.rawValue) } ?? .null) }
    list.add("values", values.map { $0.map(\.rawValue) })
    list.add("due", due)
    list.add("cost", cost)
    list.add("pilot", pilot)
    if let carriedFrom {
      list.add(
        "carriedFrom",
        .object([
          .init("session", .string(carriedFrom.session)),
          .init("measure", .string(carriedFrom.measure.description)),
        ]))
    }
  }

  func apply(to content: inout MeasureContent) {
    if let ideas { content.ideas = ideas }
    if let department {
      content.department = department.isEmpty ? nil : department
    }
    if let partners { content.partners = partners }
    if let kind { content.kind = kind }
    if let values { content.values = values }
    if let due { content.due = due.isEmpty ? nil : due }
    if let cost { content.cost = cost.isEmpty ? nil : cost }
    if let pilot { content.pilot = pilot.isEmpty ? nil : pilot }
    if let carriedFrom { content.carriedFrom = carriedFrom }
  }
}

extension String? {
  /// Nil for the empty text as well.
  var nonEmpty: String? {
    flatMap { $0.isEmpty ? nil : $0 }
  }
}
