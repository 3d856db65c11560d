import SessionLog
import Workshop

/// What the job on Spark has found: the figures of all logs that it is sure
/// of, and the others.
public struct SparkAnswer: Sendable {
  public let figures: Figures
  /// Logs that only the program itself judges.
  public let doubtful: [Doubtful]

  /// A log, and where it can be read on this machine.
  public struct Doubtful: Sendable {
    public let path: String
    public let copy: String
  }

  /// What the job wrote is not what it writes.
  public struct Fault: Error {}

  /// Reads what the job wrote, in which so many of the best ideas are listed.
  ///
  /// - Throws: `Fault` where it makes no sense.
  public init(_ bytes: [UInt8], top: Int) throws(Fault) {
    guard let value = try? StrictJSON().value(bytes) else { throw Fault() }
    let answer = SparkRow(value)
    figures = try Figures(answer, top: top)
    doubtful = try answer.rows("doubtful").map { row throws(Fault) in
      Doubtful(path: try row.text(0), copy: try row.text(1))
    }
  }
}

/// A value that the job wrote, read by place or by name.
struct SparkRow {
  private let value: Value

  init(_ value: Value) { self.value = value }

  func text(_ place: Int) throws(SparkAnswer.Fault) -> String {
    guard let text = try element(place).string else {
      throw SparkAnswer.Fault()
    }
    return text
  }

  /// Nil for a null.
  func textOrNull(_ place: Int) throws(SparkAnswer.Fault) -> String? {
    try element(place) == .null ? nil : text(place)
  }

  func number(_ place: Int) throws(SparkAnswer.Fault) -> Int {
    guard let number = try element(place).integer else {
      throw SparkAnswer.Fault()
    }
    return number
  }

  /// The time of a line, and 0 for a null.
  func time(_ place: Int) throws(SparkAnswer.Fault) -> Timestamp {
    guard let text = try textOrNull(place) else {
      return Timestamp(milliseconds: 0)
    }
    guard let time = Timestamp(text) else { throw SparkAnswer.Fault() }
    return time
  }

  func row(_ name: String) throws(SparkAnswer.Fault) -> SparkRow {
    guard let member = value[name] else { throw SparkAnswer.Fault() }
    return SparkRow(member)
  }

  func rows(_ name: String) throws(SparkAnswer.Fault) -> [SparkRow] {
    guard let rows = value[name]?.array else { throw SparkAnswer.Fault() }
    return rows.map { SparkRow($0) }
  }

  private func element(_ place: Int) throws(SparkAnswer.Fault) -> Value {
    guard let array = value.array, array.indices.contains(place) else {
      throw SparkAnswer.Fault()
    }
    return array[place]
  }
}
