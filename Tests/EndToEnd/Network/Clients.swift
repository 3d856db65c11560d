import Testing

/// What the other laptops have: the keys and the configuration of the manual,
/// and the host's key, whose fingerprint somebody compared.
struct Clients {
  let wire: Wire
  private let place: Workplace
  private var configuration: String { "\(place.path)/ssh" }

  init(on wire: Wire, in place: Workplace, _ page: ManualPage) throws {
    self.wire = wire
    self.place = place
    let hostKey = try Workplace.text("\(place.path)/kiez-host.pub")
    let known = try place.write("known_hosts", "10.0.0.1 \(hostKey)")
    let text = try page.file("Host vote").replacing(
      "~/.ssh", with: place.path)
    _ = try place.write(
      "ssh", text + "  UserKnownHostsFile \(known)\n  LogLevel ERROR\n")
  }

  /// The command by which a laptop asks for something.
  func command(_ words: String, by program: String = "ssh") -> String {
    "\(program) -F '\(configuration)' \(words)"
  }

  /// Asks from a laptop, with nobody in front of it: how that ends;
  /// where it was let in, it would not.
  func ask(_ words: String, by program: String = "ssh") throws -> Run {
    let line = wire.on(.left).split(separator: " ").map(String.init)
    let command = command(words, by: program)
    let process = try Process(
      line[0], line.dropFirst() + ["timeout", "20", "sh", "-c", command],
      language: "en_GB", output: Run.file(1, of: place),
      errors: Run.file(2, of: place))
    return try Run(process, in: place)
  }
}
