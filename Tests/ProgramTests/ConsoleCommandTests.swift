import Foundation
import Testing

/// What the commands that show a screen do with their arguments.
@Suite struct ConsoleCommandTests {
  @Test func `render begins with the tenant that is named`() throws {
    let folder = try TrialFolder()
    let moment = "2026-03-18T12:00:00Z"
    _ = try folder.run(["seed", "--days", "3", "--as-of", moment])
    let names = try folder.run(["tenant", "list", "--sort", "name", "--json", "--now", moment])
    let listed = try JSONSerialization.jsonObject(with: Data(names.utf8)) as? [[String: Any]]
    let last = try #require(listed?.last)
    let (id, name) = (try #require(last["id"] as? String), try #require(last["name"] as? String))
    for screen in ["tenant", "catalog"] {
      let drawn = try folder.run([
        "render", "--screen", screen, "--tenant", id, "--size", "100x30", "--now", moment,
      ])
      #expect(drawn.contains(screen == "tenant" ? id : "▸ "))
      #expect(drawn.contains(name), "\(drawn)")
    }
  }

  @Test func `without a terminal the demo makes nothing`() throws {
    let folder = try TrialFolder()
    #expect(try folder.end(["demo"]).code != 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/store.db"))
  }

  @Test func `without a terminal the demo removes nothing`() throws {
    let folder = try TrialFolder()
    _ = try folder.run(["seed", "--days", "3", "--as-of", "2026-03-18T12:00:00Z"])
    #expect(try folder.end(["demo", "--reset"]).code != 0)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/store.db"))
  }
}
