import Foundation
import Testing

struct SafetyCommandTests {
  @Test func `a backup without a path is a mistake of usage`() throws {
    let ending = try TrialFolder().end(["backup", ""], withErrors: true)
    #expect(ending.code == 2)
    #expect(ending.output.contains("the backup has no path"))
  }

  @Test func `a store that cannot be opened has its report, and the code of a damaged one`() throws
  {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--tenants", "3", "--days", "1", "--as-of", "2026-11-20T00:00:00Z"])
    let file = try #require(FileHandle(forUpdatingAtPath: folder.path + "/store.db"))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 64 * 4096))
    try file.close()
    let ending = try folder.end(["doctor"])
    #expect(ending.code == 5)
    #expect(ending.output.contains("WRONG"))
    #expect(ending.output.contains("switchboard restore"))
  }
}
