/// `measure.agreed`.
public struct MeasureAgreed: Fact {
  public static let name = "measure.agreed"
  public static let bodyIsRequired = true

  public var measure: MeasureID
  /// With an empty text where it is erased.
  public var content: MeasureContent
  public var text: String?

  public init(measure: MeasureID, content: MeasureContent) {
    self.measure = measure
    self.content = content
    text = content.text.body
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    measure = try reader.serial("measure")
    text = reader.text
    content = MeasureContent()
    content.text = text.map(MeasureText.init) ?? MeasureText()
    content.ideas = try reader.serials("ideas")
    content.department = try reader.optionalString("department").nonEmpty
    try MeasureChange(reader).apply(to: &content)
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("measure", measure)
      $0.add("ideas", content.ideas)
      $0.add("department", content.department ?? "")
      MeasureChange(
        partners: content.partners.isEmpty ? nil : content.partners,
        kind: content.kind.map { .some($0) },
        values: content.values.isEmpty ? nil : content.values,
        due: content.due, cost: content.cost, pilot: content.pilot,
        carriedFrom: content.carriedFrom
      ).add(to: &$0)
    }
  }
  public var erased: MeasureAgreed {
    var erased = erasing(\.text)
    erased.content.text = MeasureText()
    return erased
  }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { [AnySerial(measure)] }
  public var named: [AnySerial] { moved + content.ideas.asAny() }

  public func apply(to session: inout Session, as event: Event) {
    guard session.measureIndex[measure] == nil else { return }
    session.measureIndex[measure] = session.measures.count
    session.measures.append(
      Measure(
        id: measure, seq: event.seq, agreedAt: event.at, content: content))
  }
}

/// `measure.updated`: a changed form, or what happened.
///
/// With a status or a progress the text tells what happened; without, it is
/// the measure's own text anew.
public struct MeasureUpdated: Fact {
  public static let name = "measure.updated"

  public var measure: MeasureID
  public var change: MeasureChange
  public var status: Measure.Status?
  /// 0–100.
  public var progress: Int?
  public var text: String?

  public init(
    measure: MeasureID, change: MeasureChange = MeasureChange(),
    status: Measure.Status? = nil, progress: Int? = nil, text: String? = nil
  ) {
    self.measure = measure
    self.change = change
    self.status = status
    self.progress = progress
    self.text = text
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    measure = try reader.serial("measure")
    change = try MeasureChange(reader)
    status = try reader.optionalChoice("status")
    progress = try reader.optional("progress", "from 0 to 100") { value in
      value.integer.flatMap { (0...100).contains($0) ? $0 : nil }
    }
    text = reader.text
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("measure", measure)
      change.add(to: &$0)
      $0.add("status", status)
      $0.add("progress", progress)
    }
  }
  public var erased: MeasureUpdated { erasing(\.text) }
  public var isUndoable: Bool { true }
  public var named: [AnySerial] {
    [AnySerial(measure)] + (change.ideas ?? []).asAny()
  }

  /// Whether its text says what happened, and not what the measure is.
  public var tellsWhatHappened: Bool { status != nil || progress != nil }

  public func apply(to session: inout Session, as event: Event) {
    session.changeMeasure(measure) { measure in
      change.apply(to: &measure.content)
      measure.status = status ?? measure.status
      measure.progress = progress ?? measure.progress
      if tellsWhatHappened {
        measure.updates.append(Note(seq: event.seq, at: event.at, text: text))
      } else if let text {
        measure.content.text = MeasureText(body: text)
      }
    }
  }
}
