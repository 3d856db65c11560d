// swift-tools-version: 6.2
import PackageDescription

/// Every module of ours: Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "werkstatt",
  products: [
    .library(name: "Aggregation", targets: ["Aggregation"])
  ],
  dependencies: [
    .package(
      url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(
      url: "https://github.com/hummingbird-project/swift-mustache",
      exact: "2.1.1"),
  ],
  targets: [
    // Pure: what happens in a workshop, and what is seen of it.
    .target(
      name: "Workshop", dependencies: ["CGMP"], swiftSettings: strict),
    .target(
      name: "Grouping", dependencies: ["CStemmer"], swiftSettings: strict),
    .target(name: "Surface", swiftSettings: strict),
    .target(
      name: "Interface", dependencies: ["Grouping", "Surface", "Workshop"],
      swiftSettings: strict),

    // The edges: disk and terminal.
    .target(
      name: "SessionLog",
      dependencies: ["Workshop", "CSodium", "CSimdjson", "CZlib", "CZstd"],
      swiftSettings: strict),
    .target(
      name: "Terminal", dependencies: ["Surface", "CTerminal"],
      swiftSettings: strict),

    // Many sessions, and formats in and out.
    .target(
      name: "Aggregation",
      dependencies: ["Grouping", "SessionLog", "Workshop", "CZlib"],
      exclude: ["Spark/Job"],
      swiftSettings: strict),
    .target(
      name: "Exchange",
      dependencies: [
        "Aggregation", "Surface", "Workshop",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "werkstatt",
      dependencies: [
        "Aggregation", "CEmbedded", "Exchange", "Grouping", "Interface",
        "SessionLog", "Surface", "Terminal", "Workshop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Resources"],
      swiftSettings: strict),

    // The files that the program carries in itself.
    .target(name: "CEmbedded"),

    // The C libraries that we stand on.
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "CSimdjson",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(
      name: "CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    // Debian has no pkg-config file for it.
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // What the tests of several modules share.
    .target(
      name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),

    // What the terminal's tests drive in a terminal of their own.
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Surface", "Terminal"],
      path: "Tests/TerminalProbe",
      swiftSettings: strict),

    // What the tests of races and crashes kill.
    .executableTarget(
      name: "CastingProbe",
      dependencies: ["SessionLog", "Workshop"],
      path: "Tests/CastingProbe",
      swiftSettings: strict),

    // What the test and the benchmark of many seats start, one for each.
    .executableTarget(
      name: "SeatProbe",
      dependencies: ["SessionLog", "Workshop"],
      path: "Tests/SeatProbe",
      swiftSettings: strict),

    // What benchmarks share.
    .target(
      name: "BenchSupport", path: "Benchmarks/BenchSupport",
      swiftSettings: strict),

    // What the log costs beside the least that anybody must do; `make bench`.
    .executableTarget(
      name: "LogBench",
      dependencies: [
        "BenchSupport", "CommitPeer", "SeatProbe", "SessionLog", "Workshop",
      ],
      path: "Benchmarks/LogBench",
      swiftSettings: strict),
    .executableTarget(name: "CommitPeer", path: "Benchmarks/CommitPeer"),
    .executableTarget(name: "NewlinePeer", path: "Benchmarks/NewlinePeer"),

    // What measures what the program takes of a machine.
    .executableTarget(
      name: "MeasuringProbe", path: "Tests/MeasuringProbe",
      swiftSettings: strict),

    // How long people wait; `make bench`.
    .executableTarget(
      name: "VoteBench",
      dependencies: [
        "BenchSupport", "TestSupport", "Exchange", "Interface", "SessionLog",
        "Surface", "Workshop",
      ],
      path: "Benchmarks/VoteBench",
      swiftSettings: strict),

    // Proposals beside another program's; `make bench`.
    .executableTarget(
      name: "GroupingBench", dependencies: ["Grouping"],
      path: "Benchmarks/GroupingBench", exclude: ["learning.py"],
      swiftSettings: strict),

    .testTarget(
      name: "EndToEnd",
      dependencies: [
        "TestSupport", "CastingProbe", "Exchange", "Interface",
        "MeasuringProbe", "SeatProbe", "SessionLog", "Workshop", "werkstatt",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "GroupingTests",
      dependencies: [
        "TestSupport", "Exchange", "Grouping", "SessionLog", "Workshop",
      ],
      exclude: ["Data"],
      swiftSettings: strict),
    .testTarget(
      name: "AggregationTests",
      dependencies: [
        "TestSupport", "Aggregation", "Grouping", "SessionLog", "Workshop",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "TestSupport", "Aggregation", "Exchange", "Interface", "SessionLog",
        "Workshop",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict),

    .testTarget(
      name: "WorkshopTests",
      dependencies: ["TestSupport", "Workshop"],
      swiftSettings: strict),
    .testTarget(
      name: "SurfaceTests",
      dependencies: ["TestSupport", "Surface"],
      swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "TestSupport", "Grouping", "Interface", "SessionLog", "Surface",
        "Workshop",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "SessionLogTests",
      dependencies: [
        "TestSupport", "CZlib", "CZstd", "SessionLog", "Workshop",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["TestSupport", "Surface", "Terminal", "TerminalProbe"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// What must hold for all bytes: tests run it over a kept corpus, and `make
// fuzz` makes a program of it that libFuzzer drives.
let fuzzing: [Target.Dependency] = [
  "TestSupport", "Exchange", "SessionLog", "Surface", "Terminal", "Workshop",
]
package.targets.append(
  Context.environment["FUZZING"] == nil
    ? .testTarget(
      name: "Fuzzing", dependencies: fuzzing,
      exclude: ["Corpus", "Program"], swiftSettings: strict)
    : .executableTarget(
      name: "Fuzzing", dependencies: fuzzing, path: "Tests/Fuzzing",
      exclude: ["Corpus", "Replay"], swiftSettings: strict))
