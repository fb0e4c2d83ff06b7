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
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let process = Process()
    process.executableURL = URL(filePath: tests).deletingLastPathComponent()
      .appending(path: "switchboard")
    process.arguments = arguments + ["--store", path + "/store.db"]
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
