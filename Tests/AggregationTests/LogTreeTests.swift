import Aggregation
import Glibc
import SessionLog
import Testing

@Suite("The logs in a tree of folders")
struct LogTreeTests {
  private let folder: TemporaryFolder
  private var root: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  private func make(_ files: String...) {
    for file in files {
      system("mkdir -p \"$(dirname '\(root)/\(file)')\"; : > '\(root)/\(file)'")
    }
  }

  /// What is found at paths below the root, seen from there.
  private func found(_ paths: String...) throws -> [String] {
    try LogTree(paths.map { "\(root)/\($0)" }).logs
      .map { String($0.dropFirst(root.count + 1)) }
  }

  @Test("All logs at any depth are found, sorted by their bytes")
  func depth() throws {
    make("b.jsonl", "a/z.jsonl.gz", "a/B/c.jsonl.zst", "a.jsonl", "Ä.jsonl")
    let all = [
      "a.jsonl", "a/B/c.jsonl.zst", "a/z.jsonl.gz", "b.jsonl", "Ä.jsonl",
    ]
    #expect(try found("") == all)
    #expect(try found("/") == all)
  }

  @Test("Names that are equal as texts and not on the disk are two")
  func composed() throws {
    make("Ko\u{308}ln/a.jsonl", "K\u{F6}ln/a.jsonl")
    #expect(try found("").count == 2)
  }

  @Test("A log or folder whose name is no UTF-8 is named, and left out")
  func names() throws {
    make("a.jsonl")
    system(
      "cd '\(root)' && touch \"$(printf 'b\\374.jsonl')\" && mkdir \"$(printf 'c\\374')\""
    )
    let tree = try LogTree([root])
    #expect(tree.logs == ["\(root)/a.jsonl"])
    #expect(
      tree.leftOut.map(\.path) == [
        "\(root)/b\u{FFFD}.jsonl", "\(root)/c\u{FFFD}",
      ])
    #expect(tree.leftOut.allSatisfy { $0.reason == .nameIsNoText })
  }

  @Test("What stands beside a log is none")
  func beside() throws {
    make(
      "a.jsonl", "a.box.json", "a.roster.json", "a.torn-20261123T101500.000Z",
      "a.reserve", "a.jsonl.new", "a.jsonl.gz.part", "b.gz", "jsonl")
    make("a.seats/1", ".jsonl", ".hidden.jsonl", ".hidden/b.jsonl")
    #expect(try found("") == ["a.jsonl"])
  }

  @Test("A file that is named is taken whatever its ending")
  func named() throws {
    make("a.txt", "a.jsonl", ".hidden/b.jsonl")
    #expect(
      try found("a.txt", "a.jsonl", ".hidden")
        == [".hidden/b.jsonl", "a.jsonl", "a.txt"])
  }

  @Test("What is named twice is there once")
  func twice() throws {
    make("a/b.jsonl", "a/c/d.jsonl")
    #expect(
      try found("a", "a/b.jsonl", "a/", "a/c", "a//")
        == ["a/b.jsonl", "a/c/d.jsonl"])
  }

  @Test("Links are not followed, neither in a loop nor to files")
  func links() throws {
    make("a/b.jsonl", "elsewhere/c.jsonl")
    system(
      """
      cd '\(root)/a'; ln -s .. up; ln -s . loop; ln -s b.jsonl link.jsonl
      ln -s ../elsewhere other; ln -s nowhere broken.jsonl
      """)
    #expect(try found("a") == ["a/b.jsonl"])
  }

  @Test("A link to a folder is followed where it is named")
  func namedLink() throws {
    make("a/b.jsonl")
    system("cd '\(root)'; ln -s a link; ln -s .. a/up")
    #expect(try found("link", "link/") == ["link/b.jsonl"])
  }

  @Test("A pipe, a socket and a folder with a log's ending are no logs")
  func pipes() throws {
    make("folder.jsonl/a.jsonl")
    #expect(mkfifo("\(root)/pipe.jsonl", 0o600) == 0)
    #expect(try found("") == ["folder.jsonl/a.jsonl"])
  }

  @Test("A folder whose path is too long is left out; what is above is found")
  func tooDeep() throws {
    make("a.jsonl")
    let name = String(repeating: "x", count: 200)
    var descriptor = open(root, O_RDONLY | O_DIRECTORY)
    for _ in 0..<40 {
      #expect(mkdirat(descriptor, name, 0o700) == 0)
      let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
      close(descriptor)
      descriptor = next
    }
    close(descriptor)
    let tree = try LogTree([root])
    #expect(tree.logs == ["\(root)/a.jsonl"])
    #expect(tree.leftOut.count == 1)
    let aggregate = Aggregate(tree)
    #expect(aggregate.leftOut.count == 2)
    #expect(
      aggregate.leftOut.last?.why.hasSuffix("open failed (ENAMETOOLONG).")
        == true)
  }

  @Test("Folders in one another are gone through down to the last")
  func deep() throws {
    make(String(repeating: "d/", count: 1_500) + "a.jsonl")
    #expect(try found("").count == 1)
  }

  @Test(
    "A folder without rights is left out, unless it was named",
    .enabled(if: geteuid() != 0, "root may look into every folder"))
  func closedFolder() throws {
    make("a.jsonl", "closed/b.jsonl")
    chmod("\(root)/closed", 0)
    defer { chmod("\(root)/closed", 0o700) }
    let tree = try LogTree([root])
    #expect(tree.logs == ["\(root)/a.jsonl"])
    #expect(tree.leftOut.map(\.path) == ["\(root)/closed"])
    #expect(throws: LogFailure.self) { try LogTree(["\(root)/closed"]) }
  }

  @Test("What is named and is not there is a failure")
  func missing() {
    #expect(throws: LogFailure.missing(path: "\(root)/none")) {
      try LogTree(["\(root)/none"])
    }
  }
}
