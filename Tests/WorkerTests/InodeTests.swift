import Domain
import Foundation
import Store
import Testing
import Worker

/// The system gives the inode of a removed file away again, to whatever is made next.
@Suite struct InodeTests {
  @Test func `a folder on the inode of a removed file has a row of its own`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    #expect(try await bench.run().accepted == 1)
    let before = try #require(try bench.store.ingestFiles().first)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(
      atPath: bench.spool + "/inner", withIntermediateDirectories: false)
    try bench.reuseInode(for: "inner")
    #expect(try await bench.run().troubles.map(\.file) == [bench.spool + "/inner"])
    let rows = try bench.store.ingestFiles()
    #expect(rows.map(\.name) == [path, bench.spool + "/inner"])
    #expect(rows.first?.consumed == before.consumed)
    #expect(rows.first?.state == before.state)
    #expect(rows.last?.consumed == 0)
  }

  @Test func `a damaged file on the inode of a removed one has a row of its own`() async throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    #expect(try await bench.run().accepted == 1)
    try FileManager.default.removeItem(atPath: path)
    let other = try bench.write("b.ndjson.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0])
    try bench.reuseInode(for: "b.ndjson.gz")
    #expect(try await bench.run().troubles.map(\.file) == [other])
    #expect(try bench.store.ingestFiles().map(\.name) == [path, other])
    #expect(try bench.store.ingestFiles().map(\.lines) == [1, 0])
  }

  @Test func `a file on the inode of a removed folder has a row of its own`() async throws {
    let bench = try Bench()
    let folder = bench.spool + "/inner"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    #expect(try await bench.run().troubles.count == 1)
    try FileManager.default.removeItem(atPath: folder)
    let path = try bench.write("a.ndjson", [.event("k1", 1_000_000)])
    try bench.reuseInode(for: "a.ndjson")
    #expect(try await bench.run().accepted == 1)
    let rows = try bench.store.ingestFiles()
    #expect(rows.map(\.name) == [folder, path])
    #expect(rows.map(\.trouble) == ["", ""])
  }
}

extension Bench {
  fileprivate func run() async throws -> IngestReport {
    try await worker().runOnce(paths: [spool])
  }

  /// As if the files that are known had had the inode of this one.
  fileprivate func reuseInode(for name: String) throws {
    let facts = try FileManager.default.attributesOfItem(atPath: spool + "/" + name)
    let inode = try #require(facts[.systemFileNumber] as? Int)
    try edit("UPDATE ingest_file SET inode = \(inode)")
  }
}
