/// What was agreed on: what becomes of ideas.
public struct Measure: Hashable, Sendable, Numbered {
  public static let letter: Unicode.Scalar = "m"

  /// Kinds of measure of "Gemeinsam Digital: Berlin".
  public enum Kind: String, CaseIterable, Sendable {
    case central
    case decentral
    case network
  }

  /// Values of "Gemeinsam Digital: Berlin".
  public enum Worth: String, CaseIterable, Sendable {
    case sustainable
    case commonGood = "common-good"
    case resilient
    case cooperative
  }

  /// How far it has come.
  public enum Status: String, CaseIterable, Sendable {
    case underReview = "under-review"
    case qualified
    case accepted
    case rejected
    case done
  }

  /// The measure of another session that this one goes on from.
  public struct Origin: Hashable, Sendable {
    public var session: String
    public var measure: MeasureID

    public init(session: String, measure: MeasureID) {
      self.session = session
      self.measure = measure
    }
  }

  public var id: MeasureID
  public var seq: Int
  public var agreedAt: Timestamp
  public var content: MeasureContent
  public var status: Status?
  /// 0–100.
  public var progress: Int?
  /// What happened, in the order of writing.
  public var updates: [Note] = []
}

/// What a form holds of a measure; every part may stay empty.
public struct MeasureContent: Hashable, Sendable {
  public var text = MeasureText()
  public var ideas: [IdeaID] = []
  /// The department in the lead.
  public var department: DepartmentID?
  public var partners: [DepartmentID] = []
  public var kind: Measure.Kind?
  public var values: [Measure.Worth] = []
  /// A day, a month or a year: `2027-03-31`, `2027-03`, `2027`.
  public var due: String?
  /// Decimal digits.
  public var cost: String?
  public var pilot: String?
  public var carriedFrom: Measure.Origin?

  public init() {}
}

/// The text of a measure: its title, and lines of `key: value` behind it.
public struct MeasureText: Hashable, Sendable {
  public var title = ""
  public var responsible = ""
  public var indicator = ""
  /// Partners that are no department.
  public var partners = ""
  /// Lines that are none of these, kept as they stand.
  public var rest: [String] = []

  public init() {}
}

extension MeasureText {
  private static let keys:
    [(String, WritableKeyPath<MeasureText, String> & Sendable)] = [
      ("responsible", \.responsible),
      ("indicator", \.indicator),
      ("partners", \.partners),
    ]

  /// Reads a body.
  public init(body: String) {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    title = lines.first.map(String.init) ?? ""
    for line in lines.dropFirst() {
      let known = Self.keys.first { line.hasPrefix($0.0 + ": ") }
      if let (key, path) = known, self[keyPath: path].isEmpty {
        self[keyPath: path] = String(line.dropFirst(key.count + 2))
      } else {
        rest.append(String(line))
      }
    }
  }

  /// The body: the title, then what is not empty.
  public var body: String {
    let lines = Self.keys.compactMap { key, path in
      self[keyPath: path].isEmpty ? nil : "\(key): \(self[keyPath: path])"
    }
    return ([title] + lines + rest).joined(separator: "\n")
  }
}

extension Session {
  mutating func changeMeasure(
    _ id: MeasureID, _ change: (inout Measure) -> Void
  ) {
    guard let index = measureIndex[id] else { return }
    change(&measures[index])
  }
}
