import Glibc
import SessionLog
import Testing
import Workshop

/// An evening at a seat that is read line by line, in which one system call
/// fails: what was said to be saved, and what is there afterwards.
struct FaultyEvening {
  let place: Workplace
  let run: Run
  /// What strace saw.
  let trace: String

  /// One that is being lived through.
  struct Begun {
    fileprivate let place: Workplace
    fileprivate let process: Process
    let call: InjectedCall?
  }

  private static let ideas = ["Mehr Radwege", "Leerstand nutzen"]

  /// Begins one; nothing fails where no call is named.
  static func begin(_ call: InjectedCall?) throws -> Begun {
    let place = try Workplace()
    _ = try place.run("new", "a")
    // Not in the folder itself, which the seat watches.
    mkdir("\(place.path)/.strace", 0o700)
    let file = traceFile(of: place)
    let strace =
      call?.arguments(writingTo: file)
      ?? InjectedCall.watching(writingTo: file)
    let process = try place.withLines(PlainTests.evening) { input in
      try Process(
        "/usr/bin/strace",
        strace + [Workplace.program, "run", "a", "--plain"]
          + ["--sessions", place.path],
        language: "de_DE", input: input, output: Run.file(1, of: place),
        errors: Run.file(2, of: place))
    }
    return Begun(place: place, process: process, call: call)
  }

  /// Waits for its end.
  init(_ begun: Begun) throws {
    place = begun.place
    run = try Run(begun.process, in: begun.place)
    trace = try Workplace.text(Self.traceFile(of: place))
  }

  private static func traceFile(of place: Workplace) -> String {
    "\(place.path)/.strace/trace"
  }

  var log: String { "\(place.path)/a.jsonl" }

  /// What is wrong with it; nothing where it went as promised.
  func complaints(_ call: InjectedCall) throws -> [String] {
    var found: [String] = []
    if run.errors.contains("Fatal error") || run.code > 127 {
      found.append("crashed with \(run.code): \(run.errors.suffix(300))")
    }
    let check = try Check(log)
    found += check.faults.map { "line \($0.line): \($0.what)" }
    // Whoever opens it next finishes what was left.
    let writer = try LogWriter(opening: log)
    if let failure = writer.readOnly ?? writer.unfinished {
      found.append("does not open again: \(failure)")
    }
    let session = writer.session
    found += lost(in: session, box: try writer.openBox())
    found += untold(in: session, call) + dropped(in: session)
    return found
  }

  /// What was shown as saved and is not there.
  private func lost(in session: Session, box: BallotBox?) -> [String] {
    let lines = run.output.split(separator: "\n")
    var found: [String] = []
    for line in lines {
      guard let tick = line.firstRange(of: " ✓ –, "),
        let number = Int(
          line[..<tick.lowerBound].replacing("Hier: ", with: ""))
      else { continue }
      // Behind the text may stand where the idea is sorted to.
      let text = session[IdeaID(number)]?.text ?? "\n"
      if !line[tick.upperBound...].hasPrefix(text) {
        found.append("lost: \(line)")
      }
    }
    let ballots = session.rounds.map(\.ballots.count).reduce(0, +)
    let promises = [
      ("Ihre Stimme ist gespeichert.", ballots + (box?.turnout ?? 0) > 0),
      ("Maßnahme 1 ist vereinbart.", !session.measures.isEmpty),
      ("Versiegelt am ", session.closedAt != nil),
    ]
    for (sentence, isKept) in promises where !isKept {
      if lines.contains(where: { $0.hasPrefix(sentence) }) {
        found.append("lost: \(sentence)")
      }
    }
    return found
  }

  /// What is missing without a word about it.
  private func untold(in session: Session, _ call: InjectedCall) -> [String] {
    if session.closedAt != nil || isScreenGone { return [] }
    let isTold = (run.output + run.errors).contains(call.error)
    return isTold ? [] : ["not a word about \(call.error)"]
  }

  /// Typed ideas that are neither saved nor on the screen, though the seat
  /// stayed open.
  ///
  /// Where the phase could not be changed their words are no keys, which is
  /// said of each.
  private func dropped(in session: Session) -> [String] {
    if !run.errors.isEmpty || isScreenGone { return [] }
    return Self.ideas.filter { text in
      !session.ideas.contains { $0.text?.contains(text) == true }
        && !run.output.contains(text)
        && !run.output.contains("„\(text.prefix { $0 != " " })“")
    }.map { "dropped: \($0)" }
  }

  /// Whether what failed was the terminal: nobody can be told anything.
  private var isScreenGone: Bool {
    trace.split(separator: "\n").contains { line in
      line.contains("(INJECTED)")
        && (line.contains("write(1,") || line.contains("read(0,"))
    }
  }
}
