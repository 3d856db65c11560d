// swift-tools-version: 6.2
import PackageDescription

/// Every module of ours: Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "werkstatt",
  products: [],
  dependencies: [],
  targets: [
    .target(name: "Workshop", swiftSettings: strict),
    .target(
      name: "Interface", dependencies: ["Surface", "Workshop"],
      swiftSettings: strict),

    .target(name: "Surface", swiftSettings: strict),

    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "Terminal",
      dependencies: ["Surface", "CTerminal"],
      swiftSettings: strict),

    // What the terminal's tests drive in a terminal of their own.
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Surface", "Terminal"],
      path: "Tests/TerminalProbe",
      swiftSettings: strict),

    .testTarget(
      name: "TerminalTests",
      dependencies: ["Surface", "Terminal", "TerminalProbe"],
      swiftSettings: strict),
    .testTarget(
      name: "SurfaceTests",
      dependencies: ["Surface"],
      swiftSettings: strict),

    .testTarget(
      name: "WorkshopTests",
      dependencies: ["Workshop"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
