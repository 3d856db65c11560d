/// Reads the members of an object by name and kind; a wrong kind is a fault
/// with its place, a member that nobody asks for is left alone.
public struct MemberReader: Sendable {
  public let value: Value
  /// Where the object stands, for faults.
  public let place: String
  /// The text of the line's body; nil where there is none or it is erased.
  public let text: String?

  public init(_ value: Value, place: String = "", text: String? = nil) {
    self.value = value
    self.place = place
    self.text = text
  }

  /// A fault at one of the members.
  public func fault(
    _ name: String, _ reason: EventFault.Reason
  ) -> EventFault {
    EventFault(place: place.isEmpty ? name : "\(place).\(name)", reason)
  }

  /// The value of a member, if it is there and not null.
  public func optional<Result>(
    _ name: String, _ kind: EventFault.Expected,
    _ read: (Value) -> Result?
  ) throws(EventFault) -> Result? {
    guard let member = value[name], member != .null else { return nil }
    guard let result = read(member) else {
      throw fault(name, .expected(kind))
    }
    return result
  }

  /// The value of a member that must be there.
  public func required<Result>(
    _ name: String, _ kind: EventFault.Expected,
    _ read: (Value) -> Result?
  ) throws(EventFault) -> Result {
    guard let result = try optional(name, kind, read) else {
      throw fault(name, .missing)
    }
    return result
  }

  /// The objects of an array, each with its place; empty where it is missing.
  public func objects<Result>(
    _ name: String, _ read: (MemberReader) throws(EventFault) -> Result
  ) throws(EventFault) -> [Result]? {
    guard let values = try optional(name, .array, \.array)
    else { return nil }
    var results: [Result] = []
    for (index, value) in values.enumerated() {
      let inner = fault("\(name)[\(index)]", .expected(.object))
      guard value.members != nil else { throw inner }
      results.append(try read(MemberReader(value, place: inner.place)))
    }
    return results
  }
}

extension MemberReader {
  func string(_ name: String) throws(EventFault) -> String {
    try required(name, .string, \.string)
  }

  func optionalString(_ name: String) throws(EventFault) -> String? {
    try optional(name, .string, \.string)
  }

  func integer(_ name: String) throws(EventFault) -> Int {
    try required(name, .wholeNumber, \.integer)
  }

  func serial<Thing>(
    _ name: String, of: Thing.Type = Thing.self
  ) throws(EventFault) -> Serial<Thing> {
    try required(name, Self.kind(Thing.self)) { $0.serial() }
  }

  func optionalSerial<Thing>(
    _ name: String, of: Thing.Type = Thing.self
  ) throws(EventFault) -> Serial<Thing>? {
    try optional(name, Self.kind(Thing.self)) { $0.serial() }
  }

  func serials<Thing>(
    _ name: String, of: Thing.Type = Thing.self
  ) throws(EventFault) -> [Serial<Thing>] {
    try required(name, "a list of ids like \(Thing.letter)1") { value in
      value.every { $0.serial() }
    }
  }

  func optionalStrings(_ name: String) throws(EventFault) -> [String]? {
    try optional(name, .strings) { value in
      value.every { $0.string }
    }
  }

  func strings(_ name: String) throws(EventFault) -> [String] {
    try required(name, .strings) { value in
      value.every { $0.string }
    }
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of: Choice.Type = Choice.self
  ) throws(EventFault) -> Choice {
    try required(name, .oneOf(Choice.words)) {
      $0.string.flatMap(Choice.init)
    }
  }

  func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of: Choice.Type = Choice.self
  ) throws(EventFault) -> Choice? {
    try optional(name, .oneOf(Choice.words)) {
      $0.string.flatMap(Choice.init)
    }
  }

  func timestamp(_ name: String) throws(EventFault) -> Timestamp {
    try required(name, "a time like 2026-11-23T09:04:31.120Z") {
      $0.string.flatMap(Timestamp.init)
    }
  }

  /// Dots by idea, none beyond what rules can allow, so that no sum of them
  /// can overflow.
  func dots(_ name: String) throws(EventFault) -> Dots {
    try required(
      name, "an object of idea ids and whole numbers within ±\(Rules.most)"
    ) { value in
      guard let members = value.members else { return nil }
      var dots = Dots()
      for member in members {
        guard let idea = IdeaID(member.name), let count = member.value.integer,
          Rules.canCount(count)
        else { return nil }
        dots[idea] = count
      }
      return dots
    }
  }

  private static func kind<Thing: Numbered>(
    _: Thing.Type
  ) -> EventFault.Expected {
    "an id like \(Thing.letter)1"
  }
}

extension Value {
  fileprivate func serial<Thing>() -> Serial<Thing>? {
    string.flatMap { Serial<Thing>($0) }
  }

  /// Every element read, or nil where this is no array or one is not of its kind.
  func every<Element>(_ read: (Value) -> Element?) -> [Element]? {
    guard let array else { return nil }
    let elements = array.compactMap(read)
    return elements.count == array.count ? elements : nil
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  fileprivate static var words: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }
}
