import FoundationEssentials
import TerminalHarness

/// A store of its own in a folder of its own, and `switchboard` run on it.
final class Workspace {
  private static let moment = "2026-03-18T12:00:00Z"

  private let folder: URL
  private let environment: [String: String]

  /// Takes a copy of a seed store that is made once for all tests.
  init() throws {
    folder = try Self.freshFolder()
    environment = Self.environment(in: folder)
    let seeded = try Self.seeded.get()
    for name in try FileManager.default.contentsOfDirectory(atPath: seeded.path)
    where name.hasPrefix("store.db") {
      try FileManager.default.copyItem(
        at: seeded.appending(path: name), to: folder.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var store: String { path("store.db") }

  /// Of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The console as ana, in a terminal, with no worker unless asked for.
  func console(
    _ extra: [String] = ["--no-worker"], columns: Int = 120, rows: Int = 40
  ) throws -> ConsoleDriver {
    try start(["console", "--as", "ana"] + extra, columns: columns, rows: rows)
  }

  func start(
    _ arguments: [String], columns: Int = 120, rows: Int = 40, setting: [String: String] = [:],
    on store: String? = nil
  ) throws -> ConsoleDriver {
    ConsoleDriver(
      try PTY(
        [Program.path("switchboard")] + arguments + ["--store", store ?? self.store],
        environment: environment.merging(setting) { $1 }, columns: columns, rows: rows))
  }

  /// A shell with jobs, in which `switchboard` is run as a user does.
  func shell() throws -> ConsoleDriver {
    let shell = ConsoleDriver(
      try PTY(
        ["/bin/bash", "--norc", "--noprofile", "-i"], environment: environment, columns: 120,
        rows: 40))
    shell.type("stty -echo; PS1='ready$((0))> '\r")
    try shell.wait(for: "ready0>")
    return shell
  }

  /// The console's command line, for a shell.
  var command: String {
    "\(Program.path("switchboard")) console --as ana --no-worker --store \(store)"
  }

  /// Writes a file of metering lines and returns its path.
  func write(_ lines: [String], to name: String) throws -> String {
    let path = path(name)
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static let seeded = Result { try seed() }

  private static func seed() throws -> URL {
    let folder = try freshFolder()
    let pty = try PTY(
      [
        Program.path("switchboard"), "seed", "--days", "7", "--seed", "42", "--as-of", moment,
        "--store", folder.appending(path: "store.db").path,
      ], environment: environment(in: folder))
    let code = try pty.waitForExit()
    guard code == 0 else {
      throw HarnessError(what: "seed ended with \(code)", screen: pty.screen.text)
    }
    return folder
  }

  private static func freshFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "switchboard-terminal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func environment(in folder: URL) -> [String: String] {
    let own = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data",
      "XDG_CONFIG_HOME": folder.path + "/config", "XDG_STATE_HOME": folder.path + "/state",
    ]
    return Program.environment.merging(own) { $1 }
  }
}
