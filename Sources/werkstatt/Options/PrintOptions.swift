import ArgumentParser

/// Where what is printed goes, and in which form.
struct PrintOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Plain text, or a page that the browser prints.", valueName: "form"))
  private var chosen: PrintForm?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write.", valueName: "path"),
    completion: .file())
  var output: String?

  /// What is asked for, else what the ending of the file asks for.
  ///
  /// - Throws: `Failure` where that is none.
  func form() throws(Failure) -> PrintForm {
    if let chosen { return chosen }
    return try PrintForm(path: output)
  }
}
