import Domain
import Foundation
import Testing

@testable import storage_meter

@Suite struct TenantFoldersTests {
  @Test func `a file counts once, whatever its names, and links lead nowhere`() throws {
    let trial = try Trial()
    let files = FileManager.default
    let root = trial.folder + "/tenants"
    try trial.put(3000, of: "acme", in: "a")
    try trial.put(40, of: "acme/deep/deeper", in: "b")
    try trial.put(1_000_000, of: "globex", in: "c")
    try files.linkItem(atPath: root + "/acme/a", toPath: root + "/acme/deep/again")
    try files.createSymbolicLink(
      atPath: root + "/acme/elsewhere", withDestinationPath: root + "/globex")
    try files.createSymbolicLink(atPath: root + "/initech", withDestinationPath: root + "/globex")
    try files.createDirectory(
      atPath: root + "/no tenant", withIntermediateDirectories: true)
    let sizes = try TenantFolders(root: root).sizes()
    #expect(sizes == [TenantID("acme"): 3040, TenantID("globex"): 1_000_000])
  }

  @Test func `a root that cannot be read is told, not taken for empty`() {
    #expect(throws: StorageError.self) { try TenantFolders(root: "/nowhere/at/all").sizes() }
  }

  @Test func `a round is read back as it was written`() throws {
    var round = StorageRound(
      slot: 5, at: 1_770_681_600, isDone: false, sizes: [TenantID("a"): 1, TenantID("b:c"): 0])
    #expect(try StorageRound.read(round.text) == round)
    round.isDone = true
    #expect(try StorageRound.read(round.text) == round)
    #expect(try StorageRound.read("") == nil)
    #expect(throws: StorageError.self) { try StorageRound.read("5 x done") }
  }
}
