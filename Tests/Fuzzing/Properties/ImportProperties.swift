import Exchange
import Workshop

@testable import SessionLog

/// What is taken over is clean and can be done, and a second time there is
/// nothing left to take; the place of a fault lies within the file.
enum ImportProperties {
  static func check(
    _ bytes: [UInt8], as format: ImportFormat?
  ) throws(Violation) {
    var room = ImportRoom()
    guard let plan = try plan(bytes, format, room) else { return }
    for fault in plan.badRows + plan.remarks { try checkPlace(fault, bytes) }
    guard let command = plan.command else {
      try hold(plan.added.isEmpty, "\(plan.added) are added by nothing")
      return
    }
    let events: [Event]
    do throws(Refusal) {
      events = try room.carryOut(command)
    } catch {
      // Without the bad rows there may be nothing left of it.
      try hold(!plan.badRows.isEmpty, "what is planned is refused: \(error)")
      return
    }
    for event in events { try checkClean(event) }
    try WrittenAgain.check(room.session.history.events)
    guard plan.badRows.isEmpty else { return }
    let again = try Self.plan(bytes, format, room)
    try hold(again != nil, "a second time it can't be read")
    try hold(
      again?.added.isEmpty == true,
      "a second time \(String(describing: again?.added))")
  }

  private static func plan(
    _ bytes: [UInt8], _ format: ImportFormat?, _ room: ImportRoom
  ) throws(Violation) -> ImportPlan? {
    let fault: InputFault
    do throws(InputFault) {
      return try ImportPlan(
        bytes, as: format, into: room.session, keys: ImportRoom.keys)
    } catch {
      fault = error
    }
    try checkPlace(fault, bytes)
    return nil
  }

  private static func checkPlace(
    _ fault: InputFault, _ bytes: [UInt8]
  ) throws(Violation) {
    // A line end alone at the end begins a line that a fault may name.
    let ends = bytes.count { $0 == 0x0A || $0 == 0x0D }
    try hold((1...ends + 1).contains(fault.line), "\(fault)")
    guard let column = fault.column else { return }
    try hold((1...bytes.count + 1).contains(column), "\(fault)")
  }

  private static func checkClean(_ event: Event) throws(Violation) {
    // A measure's first line is its title, which may be missing.
    let body = event.fact.text ?? ""
    let bodies =
      event.fact is MeasureAgreed
      ? body.split(separator: "\n").map(String.init) : [body]
    let texts = bodies + Value.object(event.data).strings
    for text in texts {
      try hold(CleanText.tidy(text) == text, "\(text.debugDescription)")
    }
  }
}

extension Value {
  /// All texts in it.
  fileprivate var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let values): values.flatMap(\.strings)
    case .object(let members): members.flatMap { $0.value.strings }
    case .null, .bool, .integer, .number: []
    }
  }
}
