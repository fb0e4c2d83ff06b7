// swift-tools-version: 6.2
import PackageDescription

/// Every target is built with the same strict settings; CONTRIBUTING.md gives the reasons.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One row of the module table in ARCHITECTURE.md: what a module may import.
struct Module {
  let name: String
  var imports: [String] = []
  var libraries: [Target.Dependency] = []
  /// What its tests import beyond that; an empty list of files means no test target.
  var testImports: [String] = []
  var testLibraries: [Target.Dependency] = []
  /// Folders of the test target that hold expectations, read as files.
  var expectations: [String] = []
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// SQLite's C functions, for the statements of the ingest path.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let tracing = Target.Dependency.product(name: "Tracing", package: "swift-distributed-tracing")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: [Target.Dependency] = [
  .product(name: "Crypto", package: "swift-crypto"),
  .product(name: "CryptoExtras", package: "swift-crypto"),
]

let modules = [
  Module(name: "Domain", testLibraries: [yams]),
  Module(name: "Rego"),
  Module(name: "Policy", imports: ["Domain", "Rego"]),
  Module(name: "Metering", imports: ["Domain"]),
  Module(name: "Spans", imports: ["Domain"], libraries: [tracing]),
  Module(
    name: "MeteringEmitter", imports: ["Domain", "Metering", "Spans"],
    libraries: [metrics, tracing]),
  Module(
    name: "Store", imports: ["Domain", "CSQLiteSwitches"], libraries: [grdb, sqlite, metrics],
    expectations: ["Fixtures"]),
  Module(
    name: "Worker", imports: ["Domain", "Metering", "Store", "CZlib"],
    libraries: [logging, metrics, tracing], testLibraries: [grdb]),
  Module(
    name: "Seeding", imports: ["Domain", "Metering", "Store"], testLibraries: [yams]),
  Module(
    name: "DualControl", imports: ["Domain", "Policy", "Evidence", "Store"],
    testImports: ["ControlProbe"], testLibraries: [grdb]),
  Module(name: "Evidence", imports: ["Domain"], libraries: crypto),
  Module(
    name: "Billing", imports: ["Domain", "Store", "Evidence"], testImports: ["DualControl"],
    testLibraries: [grdb], expectations: ["Golden"]),
  Module(
    name: "ConsoleTUI", imports: ["Domain"], testLibraries: [yams], expectations: ["Snapshots"]),
  Module(
    name: "Curses", imports: ["Domain", "ConsoleTUI", "CNcurses"],
    testImports: ["TerminalHarness", "FrameScenes", "FrameProbe"]),
]

/// `SWITCHBOARD_MODULES=Domain,Metering swift test` builds and tests these modules alone:
/// the inner loop stays short, and nothing that they do not import is compiled.
let chosen = Context.environment["SWITCHBOARD_MODULES"].map { $0.split(separator: ",") }

func isChosen(_ name: String) -> Bool { chosen.map { $0.contains { $0 == name } } ?? true }

let libraries: [Target] = modules.filter { isChosen($0.name) }.flatMap { module in
  let imports = module.imports.map { Target.Dependency.byName(name: $0) }
  let target = Target.target(
    name: module.name, dependencies: imports + module.libraries, swiftSettings: strict)
  let tests = Target.testTarget(
    name: "\(module.name)Tests",
    dependencies: [.byName(name: module.name)] + imports + module.libraries
      + module.testImports.map { .byName(name: $0) } + module.testLibraries,
    exclude: module.expectations, swiftSettings: strict)
  return [target, tests]
}

/// The C twins of ncurses' macros and globals, without Swift in them.
let ncurses = Target.target(
  name: "CNcurses",
  linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")])

/// A terminal for tests: a PTY, an emulator, and a program that shows known frames on it.
let terminal: [Target] = [
  .target(
    name: "CTerminal", path: "Tests/CTerminal", linkerSettings: [.linkedLibrary("vterm")]),
  .target(
    name: "TerminalHarness", dependencies: ["CTerminal"], path: "Tests/TerminalHarness",
    swiftSettings: strict),
  .target(
    name: "FrameScenes", dependencies: ["ConsoleTUI"], path: "Tests/FrameScenes",
    swiftSettings: strict),
  .executableTarget(
    name: "FrameProbe", dependencies: ["FrameScenes", "ConsoleTUI", "Curses"],
    path: "Tests/FrameProbe", swiftSettings: strict),
]

/// The one call of SQLite that Swift cannot make (ADR 0021).
let sqliteSwitches = Target.systemLibrary(
  name: "CSQLiteSwitches", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])])

/// zlib as Debian has it, for `.gz` metering files (ADR 0070).
let zlib = Target.systemLibrary(
  name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])])

/// Users' stories on the real program.
let stories = Target.testTarget(
  name: "TerminalTests",
  dependencies: ["TerminalHarness"] + (isChosen("switchboard") ? ["switchboard"] : []),
  swiftSettings: strict)

/// Two services that meter themselves, and their trial with a worker.
let examples: [Target] = [
  .target(
    name: "MeterService", dependencies: ["Domain", "Metering", "MeteringEmitter", arguments],
    path: "Examples/MeterService", swiftSettings: strict),
  .executableTarget(
    name: "storage-meter", dependencies: ["Domain", "MeteringEmitter", "MeterService", arguments],
    path: "Examples/storage-meter", swiftSettings: strict),
  .executableTarget(
    name: "access-log-meter",
    dependencies: ["Domain", "Metering", "MeteringEmitter", "MeterService", arguments],
    path: "Examples/access-log-meter", swiftSettings: strict),
  .testTarget(
    name: "ExamplesTests",
    dependencies: [
      "storage-meter", "access-log-meter", "Domain", "Metering", "MeteringEmitter", "Store",
      "Worker",
    ], swiftSettings: strict),
]

/// A process that carries a request out, for tests to end in the midst of it.
let controlProbe = Target.executableTarget(
  name: "ControlProbe", dependencies: ["Domain", "DualControl", "Evidence", "Policy", "Store"],
  path: "Tests/ControlProbe", swiftSettings: strict)

/// The executable: commands and the composition root.
let program: [Target] = [
  .executableTarget(
    name: "switchboard",
    dependencies: modules.map { .byName(name: $0.name) } + [
      arguments, yams, logging, metrics, tracing,
    ],
    resources: ["Themes", "Seeds", "Plans", "Policies"].map { .embedInCode($0) },
    swiftSettings: strict),
  .testTarget(
    name: "ProgramTests", dependencies: ["switchboard", "Domain", "Store", logging, metrics],
    swiftSettings: strict),
]

let package = Package(
  name: "switchboard",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
  ],
  targets: libraries + (isChosen("Curses") ? [ncurses] + terminal : [])
    + (isChosen("Store") ? [sqliteSwitches] : [])
    + (isChosen("DualControl") ? [controlProbe] : []) + (isChosen("Worker") ? [zlib] : [])
    + (isChosen("switchboard") ? program : []) + (isChosen("TerminalTests") ? [stories] : [])
    + (isChosen("Examples") ? examples : [])
)
