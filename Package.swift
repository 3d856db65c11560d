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
      name: "SessionLog",
      dependencies: ["Workshop", "CSodium", "CSimdjson"],
      swiftSettings: strict),
    .target(
      name: "Interface", dependencies: ["Workshop"], swiftSettings: strict),

    .target(name: "Surface", swiftSettings: strict),

    .target(
      name: "CSimdjson",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"])]),

    .testTarget(
      name: "SurfaceTests",
      dependencies: ["Surface"],
      swiftSettings: strict),

    .testTarget(
      name: "WorkshopTests",
      dependencies: ["Workshop"],
      swiftSettings: strict),
    .testTarget(
      name: "SessionLogTests",
      dependencies: ["SessionLog", "Workshop"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
