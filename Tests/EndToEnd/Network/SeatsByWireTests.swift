import Glibc
import Testing

@Suite(
  "Seats on other laptops, as docs/seats.md has them",
  .enabled(if: Wire.missing.isEmpty, Wire.isMissing))
struct SeatsByWireTests {
  private let room: BoothRoom
  private let wire: Wire
  private let host: Host
  private let clients: Clients

  init() throws {
    let page = try ManualPage()
    room = try BoothRoom(people: 3)
    wire = try Wire(for: room.place)
    host = try Host(of: room, on: wire, page)
    clients = try Clients(on: wire, in: room.tmux.place, page)
  }

  @Test("The first connection shows the fingerprint that the host has")
  func fingerprint() throws {
    let place = room.tmux.place
    try Tools.shell(
      "ssh-keygen -lf '\(place.path)/kiez-host.pub' > '\(place.path)/card'")
    let card = try Workplace.text("\(place.path)/card")
    let print = try #require(card.split(separator: " ").dropFirst().first)
    let unknown = "-o UserKnownHostsFile='\(place.path)/none' vote"
    try room.seat.run("\(wire.on(.left)) \(clients.command(unknown))")
    try room.seat.waitFor("ED25519 key fingerprint is \(print).", "(yes/no")
    try room.seat.run("no")
    try room.seat.waitFor("Host key verification failed.")
  }

  @Test("A key opens its seat, whatever is asked for, and nothing else")
  func nothingElse() throws {
    for asked in ["-T vote sh", "-T write id", "-T present"] {
      let run = try clients.ask(asked)
      #expect(run.code == 69 && run.output.isEmpty, "\(asked): \(run)")
      #expect(run.errors.hasPrefix("werkstatt: This needs a terminal."))
    }
    try copiesAreRefused()
    try forwardingIsRefused()
    let run = try clients.ask("-T -o PubkeyAuthentication=no vote")
    #expect(run.errors.contains("Permission denied (publickey)"))
    try room.seat.run(
      "\(wire.on(.left)) \(clients.command("vote sh")); "
        + "echo ende-$((40 + 2))")
    try room.reachFree(at: room.seat)
    try room.typePIN()
    try room.seat.waitFor("ende-42")
  }

  private func copiesAreRefused() throws {
    // As such programs do it; where there is a terminal, they get a screen.
    let bare = "-o RequestTTY=no"
    let got = "\(room.tmux.place.path)/got"
    let put = "\(room.place.path)/put"
    let log = "\(room.place.path)/\(BoothRoom.name).jsonl"
    for program in ["scp", "scp -O", "sftp"] {
      let run = try clients.ask("\(bare) vote:\(log) '\(got)'", by: program)
      #expect([1, 255].contains(run.code), "\(program): \(run)")
    }
    for program in ["scp", "scp -O"] {
      let run = try clients.ask(
        "\(bare) /etc/passwd vote:'\(put)'", by: program)
      #expect([1, 255].contains(run.code), "\(program): \(run)")
    }
    #expect(access(got, F_OK) != 0 && access(put, F_OK) != 0)
  }

  private func forwardingIsRefused() throws {
    let demand = "-T -o ExitOnForwardFailure=yes"
    let ways = [
      "-T -W 10.0.0.1:22": "administratively prohibited",
      "\(demand) -R 9000:10.0.0.1:22": "remote port forwarding failed",
      "\(demand) -w any": "Tunnel",
    ]
    for (way, answer) in ways {
      let run = try clients.ask("-o LogLevel=INFO \(way) vote")
      #expect(run.code == 255 && run.errors.contains(answer), "\(way): \(run)")
    }
  }

  @Test("A pulled cable drops the ballot and frees the seat; the code is good")
  func pulledCable() throws {
    let (left, code) = (room.seat, room.codes[0])
    let run = try room.tmux.seat("run")
    try run.run(host.asOwner("run \(BoothRoom.name)"))
    try run.waitFor("4 ABSTIMMEN", "Plätze")
    try left.run(
      "until \(wire.on(.left)) \(clients.command("vote")); "
        + "do reset; sleep 2; done")
    try room.reachFree(at: left)
    try run.waitFor("vote-2", "frei")
    try room.admit(code, at: left)
    try left.press("+", "+")
    try left.waitFor("10 / 100")
    try run.waitFor("besetzt")
    try wire.pull(.left)
    let list = try run.look(seconds: 10) { !$0.contains("vote-2") }
    let shown = try run.screen
    #expect(list != nil, "still there after ten seconds:\n\(shown)")
    try left.waitForEnd(of: "10 / 100")
    let turnout = try room.box?.turnout ?? 0
    #expect(turnout == 0)
    try voteOnTheRight(code, run)
    try wire.plug(.left)
    try room.reachFree(at: left)
    try run.waitFor("vote-3", "1 von 3")
  }

  /// The code of the ballot that was dropped, at another laptop.
  private func voteOnTheRight(_ code: String, _ run: Seat) throws {
    let right = try room.tmux.seat("right")
    // A terminal of which the host knows nothing.
    try right.run(
      "TERM=xterm-kitty \(wire.on(.right)) \(clients.command("vote"))")
    try room.reachFree(at: right)
    try room.admit(code, at: right)
    try right.press("+", "Enter")
    try right.waitFor("Stimmt das so?")
    try right.press("j")
    try right.waitFor("Ihre Stimme ist gespeichert.")
    #expect(try room.box?.turnout == 1)
    try run.waitFor("1 von 3")
  }

  @Test("Ideas come and the projector follows over the wire")
  func writingAndProjector() throws {
    let writer = try room.tmux.seat("writer")
    try writer.run("\(wire.on(.left)) \(clients.command("write"))")
    try writer.waitFor("Hier erscheint, was Sie an diesem Platz schreiben.")
    try room.seat.run("\(wire.on(.right)) \(clients.command("present"))")
    try room.seat.waitFor("9 Ideen")
    try writer.type("Bänke")
    try writer.press("Enter")
    try writer.waitFor("✓ –  Bänke")
  }
}
