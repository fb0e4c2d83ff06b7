import Foundation
import Testing

/// The entitlements file as a service sees it: with the commands of Docs/limits.md and nothing of
/// switchboard.
struct EntitlementFileTests {
  /// The shell lines that the documentation gives for checking a file.
  private static func recipe() throws -> String {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Docs/limits.md").standardized
    let document = try String(contentsOf: path, encoding: .utf8)
    let blocks = document.components(separatedBy: "```\n")
    return try #require(blocks.first { $0.contains("openssl pkeyutl") })
  }

  /// Whether the recipe ends well in a folder that holds `entitlements.json`.
  private func isGenuine(in folder: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-euc", "set -o pipefail; " + (try Self.recipe())]
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test func `stock tools tell a genuine file from a changed one`() throws {
    let folder = try TrialFolder()
    _ = try folder.run([
      "seed", "--tenants", "3", "--days", "2", "--as-of", "2026-03-18T12:00:00Z",
    ])
    let file = folder.path + "/entitlements.json"
    let now = ["--now", "2026-03-18T12:00:00Z"]
    #expect(try folder.run(["limits", "--export", file] + now).contains("kept up to date"))
    let key = try folder.run(["limits", "--public-key"])
    try Data(key.utf8).write(to: URL(filePath: folder.path + "/install.pub.pem"))
    #expect(try isGenuine(in: folder.path))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let changed = text.replacing("\"payload\":\"eyJ", with: "\"payload\":\"eyI")
    try #require(changed != text)
    try Data(changed.utf8).write(to: URL(filePath: file))
    #expect(try !isGenuine(in: folder.path))
  }

  @Test func `a file that is something else is left as it is`() throws {
    let folder = try TrialFolder()
    _ = try folder.run([
      "seed", "--tenants", "3", "--days", "2", "--as-of", "2026-03-18T12:00:00Z",
    ])
    let now = ["--now", "2026-03-18T12:00:00Z"]
    let notes = folder.path + "/notes.txt"
    try Data("mine".utf8).write(to: URL(filePath: notes))
    for file in [notes, folder.path + "/store.db"] {
      let before = try Data(contentsOf: URL(filePath: file)).prefix(4)
      #expect(try folder.run(["limits", "--export", file] + now).isEmpty)
      #expect(try Data(contentsOf: URL(filePath: file)).prefix(4) == before)
    }
    let own = folder.path + "/entitlements.json"
    for _ in 0..<2 {
      #expect(try folder.run(["limits", "--export", own] + now).contains("kept up to date"))
    }
  }

  @Test func `what somebody has edited is not signed`() throws {
    let folder = try TrialFolder()
    _ = try folder.run([
      "seed", "--tenants", "3", "--days", "2", "--as-of", "2026-03-18T12:00:00Z",
    ])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [
      folder.path + "/store.db",
      "UPDATE tenant SET status = 'suspended' WHERE tenant_id = 'northwind-trading'",
    ]
    try process.run()
    process.waitUntilExit()
    let own = folder.path + "/entitlements.json"
    let now = ["--now", "2026-03-18T12:00:00Z"]
    #expect(try folder.run(["limits", "--export", own] + now).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: own))
  }

  @Test func `a change by another command is in the file at once, and none leaves it alone`()
    throws
  {
    let folder = try TrialFolder()
    _ = try folder.run([
      "seed", "--tenants", "3", "--days", "2", "--as-of", "2026-03-18T12:00:00Z",
    ])
    let file = folder.path + "/entitlements.json"
    let now = ["--now", "2026-03-18T12:00:00Z"]
    _ = try folder.run(["limits", "--export", file] + now)
    let list = try folder.run(["limits"] + now)
    let limited = try #require(
      list.split(separator: "\n").first { $0.contains("ingest_unit") && $0.contains("80 %") })
    let tenant = String(limited.prefix { $0 != "\t" })
    let before = try Data(contentsOf: URL(filePath: file))
    _ = try folder.run(["guardrail", "set", tenant, "--percent", "61"] + now)
    let after = try Data(contentsOf: URL(filePath: file))
    #expect(before != after)
    _ = try folder.run(["guardrail", "explain", tenant] + now)
    #expect(try Data(contentsOf: URL(filePath: file)) == after)
    _ = try folder.run(["limits", "--export", file, "--stop"] + now)
    _ = try folder.run(["guardrail", "set", tenant, "--percent", "62"] + now)
    #expect(try Data(contentsOf: URL(filePath: file)) == after)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.hasSuffix(".part") })
  }
}
