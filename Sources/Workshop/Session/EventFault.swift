/// Something in an object that is not as its type has it, and where.
public struct EventFault: Error, Hashable, Sendable {
  /// Where in the object, `departments[2].id`; empty for the whole.
  public var place: String
  public var reason: Reason

  public init(place: String = "", _ reason: Reason) {
    self.place = place
    self.reason = reason
  }

  public init(place: String = "", what: String) {
    self.init(place: place, .words(what))
  }

  /// What is wrong there, in English, for `check` and developers.
  public var what: String { reason.english }
}

extension EventFault {
  /// What can be wrong with a member; each has its sentence in the catalogues.
  public enum Reason: Hashable, Sendable, Worded {
    case missing
    case unknown
    case twice(String)
    case expected(Expected)
    /// What only developers see, in English.
    case words(String)
  }

  /// What a member must be.
  public enum Expected: Hashable, Sendable, Worded {
    case string
    case strings
    case wholeNumber
    case array
    case object
    case time
    case templateID
    case letter
    case minutes
    case atLeastOne
    case oneOf(String)
    /// What only a log can have, in English.
    case words(String)
  }
}

extension EventFault.Reason {
  public var english: String {
    switch self {
    case .missing: "is missing"
    case .unknown: "is not known"
    case .twice(let text): "stands twice: \(text)"
    case .expected(let expected): "must be \(expected.english)"
    case .words(let text): text
    }
  }
}

extension EventFault.Expected {
  public var english: String {
    switch self {
    case .string: "a string"
    case .strings: "a list of strings"
    case .wholeNumber: "a whole number"
    case .array: "an array"
    case .object: "an object"
    case .time: "a time in UTC with milliseconds"
    case .templateID: "an id of a to z, 0 to 9 and -, at most 32"
    case .letter: "one letter"
    case .minutes: "from 0 to 1440"
    case .atLeastOne: "at least 1"
    case .oneOf(let words): "one of \(words)"
    case .words(let text): text
    }
  }
}

extension EventFault.Expected: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .words(text) }
}
