import Foundation
import Testing

/// `switchboard seed` as scripts see it.
@Suite struct SeedCommandTests {
  @Test func `the day's step is taken, so that the first console has nothing to catch up on`()
    throws
  {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "3", "--as-of", "2026-03-18T12:00:00Z"])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [
      folder.path + "/store.db", "SELECT date(through * 86400, 'unixepoch') FROM gauge_carry",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: bytes, as: UTF8.self) == "2026-03-18\n")
  }
}
