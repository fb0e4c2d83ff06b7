import Domain
import Foundation

/// `Scripts/metering-oracle.py`, as a process.
enum MeteringOracle {
  static let python = "/usr/bin/python3"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: python) }

  /// The rows of `tenant_usage` without cost, then counts of lines as `#word=count`.
  static func meter(_ files: [String], tenants: [String], now: Timestamp) throws -> [String] {
    let output = URL(filePath: NSTemporaryDirectory())
      .appending(path: "metering-oracle-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments =
      [script, "--tenants", tenants.joined(separator: ","), "--now", now.description]
      + ["--carried-through", now.day.description] + files
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private static let script = URL(filePath: #filePath)
    .appending(path: "../../../../Scripts/metering-oracle.py").standardizedFileURL.path
}
