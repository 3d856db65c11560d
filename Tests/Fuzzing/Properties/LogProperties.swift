import TestSupport
import Workshop

@testable import SessionLog

/// A log is the same in pieces as in one; what is sound in it can be written
/// again and says the same; the place of every fault lies within it.
enum LogProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    var whole = EventReading()
    var events: [Event] = []
    // What is erased can't be written: its text is gone.
    var isWhole = true
    whole.read(bytes) { event, record in
      if let event { events.append(event) }
      if record.line.places.body != nil, record.text == nil { isWhole = false }
    }
    try checkPieces(bytes, whole, events)
    try checkFaults(bytes, whole)
    if whole.faults.isEmpty, whole.scan.lines > 0, isWhole,
      whole.scan.formatTooNew == nil
    {
      try WrittenAgain.check(events)
    }
  }

  private static func checkPieces(
    _ bytes: [UInt8], _ whole: EventReading, _ events: [Event]
  ) throws(Violation) {
    var dice = Dice(seed: UInt64(bytes.count))
    let cuts = (0..<dice.number(1...6)).map { _ in dice.number(0...bytes.count)
    }
    var reading = EventReading()
    var read: [Event] = []
    for cut in cuts.sorted() + [bytes.count] {
      read += reading.read(Array(bytes[reading.length..<cut]))
    }
    let scans = (reading.scan, whole.scan)
    try hold(scans.0.formatTooNew == scans.1.formatTooNew, "another format")
    // Where it is above ours nothing else is said of the log.
    if whole.scan.formatTooNew != nil { return }
    try hold(read == events, "other events in pieces cut at \(cuts)")
    try hold(
      reading.faults == whole.faults,
      "cut at \(cuts): \(reading.faults), whole: \(whole.faults)")
    try hold(
      reading.tornTail == whole.tornTail,
      "\(String(describing: reading.tornTail)) in pieces cut at \(cuts)")
    try hold(reading.length == whole.length, "another length at \(cuts)")
    try hold(scans.0.head == scans.1.head, "another head at \(cuts)")
    try hold(scans.0.lines == scans.1.lines, "other lines at \(cuts)")
  }

  private static func checkFaults(
    _ bytes: [UInt8], _ whole: EventReading
  ) throws(Violation) {
    let check = Check(bytes)
    for fault in whole.faults + check.faults {
      try hold((0...bytes.count).contains(fault.byte), "\(fault)")
      try hold((1...whole.scan.lines + 1).contains(fault.line), "\(fault)")
    }
    let found = Set(check.faults)
    try hold(found.isSuperset(of: whole.faults), "check finds less")
    // Two ways of counting may differ only where something else is wrong.
    let onlyDiffers = check.faults.allSatisfy {
      if case .rule(.differs) = $0.kind { true } else { false }
    }
    try hold(check.isFine || !onlyDiffers, "\(check.faults)")
  }
}
