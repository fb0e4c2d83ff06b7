import Foundation

/// A folder that goes away with the test.
final class TrialFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/switchboard-program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What `switchboard` writes to stdout, with this folder as its home.
  func run(_ arguments: [String]) throws -> String { try end(arguments).output }

  /// Its exit code, too, with nothing on its standard input.
  func end(
    _ arguments: [String], withErrors: Bool = false
  ) throws -> (code: Int32, output: String) {
    try end(program(), arguments + ["--store", path + "/store.db"], withErrors: withErrors)
  }

  /// Of a shell that finds the program under `$0` and this folder under `$HOME`.
  func shell(_ script: String) throws -> (code: Int32, output: String) {
    try end(URL(filePath: "/bin/sh"), ["-c", script, program().path], withErrors: true)
  }

  private func program() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "switchboard")
  }

  private func end(
    _ program: URL, _ arguments: [String], withErrors: Bool
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = [
      "HOME": path, "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      "XDG_STATE_HOME": path + "/state",
    ]
    let output = Pipe()
    process.standardOutput = output
    if withErrors { process.standardError = output }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
